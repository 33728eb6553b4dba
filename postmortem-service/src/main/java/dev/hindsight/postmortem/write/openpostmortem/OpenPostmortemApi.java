package dev.hindsight.postmortem.write.openpostmortem;

import dev.hindsight.postmortem.answer.PostmortemWrites;
import dev.hindsight.postmortem.answer.PostmortemWrites.Target;
import dev.hindsight.postmortem.document.PostmortemAnswer;
import dev.hindsight.postmortem.document.Postmortems;
import dev.hindsight.support.read.Projections;
import dev.hindsight.support.security.Caller;
import dev.hindsight.support.security.RequiresRole;
import dev.hindsight.support.security.Role;
import dev.hindsight.support.web.ETags;
import dev.hindsight.support.web.RequestKey;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class OpenPostmortemApi {

    private final PostmortemWrites writes;
    private final Postmortems postmortems;

    OpenPostmortemApi(PostmortemWrites writes, Postmortems postmortems) {
        this.writes = writes;
        this.postmortems = postmortems;
    }

    @PostMapping("/api/ws/{ws}/incidents/{key}/postmortem")
    @RequiresRole(value = Role.ENGINEER, to = "open postmortems")
    @Operation(summary = "Opens the postmortem of a resolved incident")
    ResponseEntity<PostmortemAnswer> open(
            Caller caller,
            @PathVariable String key,
            RequestKey requestKey,
            @RequestBody(required = false) @Nullable Body body) {
        awaitResolution(caller, key);
        var author = body == null || body.author() == null
                ? caller.user()
                : body.author().strip();
        var requestId = requestKey.value() == null ? null : requestKey.idFor(caller, "request", key);
        var opened = writes.carryOut(
                caller,
                key,
                target -> new OpenPostmortem(
                        target.postmortemId(),
                        target.incident().incident(),
                        author,
                        requestId,
                        openedAt(target),
                        target.actor()));
        return ResponseEntity.created(PostmortemWrites.locationOf(caller.workspace(), key))
                .eTag(ETags.of(opened.version()))
                .body(opened);
    }

    /** The resolution may still be on its way from the other service. */
    private void awaitResolution(Caller caller, String key) {
        Projections.await(
                () -> postmortems.findIncident(caller, key),
                incident -> incident.isResolved() || postmortems.isOpened(incident));
    }

    /** What has arrived was recorded before, whatever the clocks of two machines say. */
    private static Instant openedAt(Target target) {
        var lastRecorded = target.incident().lastRecordedAt();
        return lastRecorded.isAfter(target.now()) ? lastRecorded : target.now();
    }

    record Body(
            @Size(max = 100) @Pattern(regexp = "(?s).*\\S.*", message = "must not be blank") @Nullable String author) {}
}
