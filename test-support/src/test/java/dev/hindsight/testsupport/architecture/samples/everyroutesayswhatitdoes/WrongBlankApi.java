package dev.hindsight.testsupport.architecture.samples.everyroutesayswhatitdoes;

import io.swagger.v3.oas.annotations.Operation;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class WrongBlankApi {

    @GetMapping("/things")
    @Operation(operationId = "things")
    void things() {}
}
