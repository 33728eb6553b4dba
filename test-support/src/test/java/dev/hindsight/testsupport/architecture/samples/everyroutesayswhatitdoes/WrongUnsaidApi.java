package dev.hindsight.testsupport.architecture.samples.everyroutesayswhatitdoes;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class WrongUnsaidApi {

    @GetMapping("/things")
    void things() {}
}
