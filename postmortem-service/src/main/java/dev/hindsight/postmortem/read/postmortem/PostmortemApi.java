package dev.hindsight.postmortem.read.postmortem;

import dev.hindsight.postmortem.document.PostmortemAnswer;
import dev.hindsight.postmortem.document.Postmortems;
import dev.hindsight.support.security.Caller;
import dev.hindsight.support.security.RequiresRole;
import dev.hindsight.support.security.Role;
import dev.hindsight.support.web.ETags;
import io.swagger.v3.oas.annotations.Operation;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class PostmortemApi {

    private final Postmortems postmortems;

    PostmortemApi(Postmortems postmortems) {
        this.postmortems = postmortems;
    }

    @GetMapping("/api/ws/{ws}/incidents/{key}/postmortem")
    @RequiresRole(value = Role.VIEWER, to = "read published postmortems")
    @Operation(summary = "Shows the postmortem of an incident")
    ResponseEntity<PostmortemAnswer> postmortem(
            Caller caller,
            @PathVariable String key,
            @RequestParam(name = "min_version", defaultValue = "0") long minVersion) {
        var postmortem = postmortems.require(caller, key, minVersion);
        return ResponseEntity.ok().eTag(ETags.of(postmortem.version())).body(postmortem);
    }
}
