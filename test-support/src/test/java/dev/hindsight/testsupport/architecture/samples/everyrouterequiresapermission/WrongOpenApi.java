package dev.hindsight.testsupport.architecture.samples.everyrouterequiresapermission;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class WrongOpenApi {

    @GetMapping("/things")
    void things() {}
}
