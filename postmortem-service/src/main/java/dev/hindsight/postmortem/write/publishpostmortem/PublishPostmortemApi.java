package dev.hindsight.postmortem.write.publishpostmortem;

import dev.hindsight.postmortem.answer.PostmortemWrites;
import dev.hindsight.postmortem.answer.PostmortemWrites.Target;
import dev.hindsight.postmortem.document.PostmortemAnswer;
import dev.hindsight.support.security.Caller;
import dev.hindsight.support.security.Permission;
import dev.hindsight.support.security.Requires;
import dev.hindsight.support.web.IfMatch;
import dev.hindsight.support.web.Required;
import io.swagger.v3.oas.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class PublishPostmortemApi {

    private final PostmortemWrites writes;

    PublishPostmortemApi(PostmortemWrites writes) {
        this.writes = writes;
    }

    @PutMapping("/api/ws/{ws}/incidents/{key}/postmortem/publication")
    @Requires(Permission.PUBLISH_POSTMORTEMS)
    @Operation(summary = "Publishes a postmortem, or what was changed in it since")
    ResponseEntity<PostmortemAnswer> publish(
            Caller caller,
            @PathVariable String key,
            @RequestParam(defaultValue = "false") boolean republish,
            @Required IfMatch ifMatch,
            @RequestBody(required = false) @Nullable Nothing nothing) {
        return PostmortemWrites.ok(writes.carryOut(
                caller,
                key,
                target -> republish ? republish(target, ifMatch.version()) : publish(target, ifMatch.version())));
    }

    private static PublishPostmortem publish(Target target, @Nullable Long expectedVersion) {
        return new PublishPostmortem(
                target.postmortemId(),
                expectedVersion,
                target.incident().incident(),
                target.incident().startedAt(),
                target.incident().details().course().resolvedAt(),
                target.now(),
                target.actor());
    }

    private static RepublishPostmortem republish(Target target, @Nullable Long expectedVersion) {
        return new RepublishPostmortem(
                target.postmortemId(),
                expectedVersion,
                target.incident().incident(),
                target.incident().startedAt(),
                target.incident().details().course().resolvedAt(),
                target.now(),
                target.actor());
    }

    /** The request has no fields; what is sent in a body is named as unknown. */
    record Nothing() {}
}
