package dev.hindsight.testsupport.architecture.samples.everyrouterequiresapermission;

import dev.hindsight.testsupport.architecture.samples.good.write.openthing.Requires;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class RightApi {

    @GetMapping("/things")
    @Requires
    void things() {}
}
