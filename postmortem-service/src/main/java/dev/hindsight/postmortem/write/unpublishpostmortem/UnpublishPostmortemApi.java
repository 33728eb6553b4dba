package dev.hindsight.postmortem.write.unpublishpostmortem;

import dev.hindsight.postmortem.answer.PostmortemWrites;
import dev.hindsight.postmortem.document.PostmortemAnswer;
import dev.hindsight.support.security.Caller;
import dev.hindsight.support.security.Permission;
import dev.hindsight.support.security.Requires;
import dev.hindsight.support.web.IfMatch;
import dev.hindsight.support.web.Required;
import io.swagger.v3.oas.annotations.Operation;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class UnpublishPostmortemApi {

    private final PostmortemWrites writes;

    UnpublishPostmortemApi(PostmortemWrites writes) {
        this.writes = writes;
    }

    @DeleteMapping("/api/ws/{ws}/incidents/{key}/postmortem/publication")
    @Requires(Permission.UNPUBLISH_POSTMORTEMS)
    @Operation(summary = "Takes a published postmortem back")
    ResponseEntity<PostmortemAnswer> unpublish(Caller caller, @PathVariable String key, @Required IfMatch ifMatch) {
        return PostmortemWrites.ok(writes.carryOut(
                caller,
                key,
                target -> new UnpublishPostmortem(
                        target.postmortemId(),
                        ifMatch.version(),
                        target.incident().incident(),
                        target.now(),
                        target.actor())));
    }
}
