package dev.hindsight.postmortem.write.openpostmortem;

import dev.hindsight.postmortem.answer.PostmortemWrites;
import dev.hindsight.postmortem.answer.PostmortemWrites.Target;
import dev.hindsight.postmortem.document.PostmortemAnswer;
import dev.hindsight.postmortem.document.Postmortems;
import dev.hindsight.postmortem.incident.CoveredIncidents;
import dev.hindsight.postmortem.incident.KnownIncident;
import dev.hindsight.support.command.Refused;
import dev.hindsight.support.read.Projections;
import dev.hindsight.support.security.Caller;
import dev.hindsight.support.security.Permission;
import dev.hindsight.support.security.Requires;
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
    private final CoveredIncidents covered;

    OpenPostmortemApi(PostmortemWrites writes, Postmortems postmortems, CoveredIncidents covered) {
        this.writes = writes;
        this.postmortems = postmortems;
        this.covered = covered;
    }

    @PostMapping("/api/ws/{ws}/incidents/{key}/postmortem")
    @Requires(Permission.OPEN_POSTMORTEMS)
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
        var opened = writes.carryOutInOneTransaction(caller, key, target -> {
            claim(key, target.incident());
            return new OpenPostmortem(
                    target.postmortemId(),
                    target.incident().incident(),
                    author,
                    requestId,
                    openedAt(target),
                    target.actor());
        });
        return ResponseEntity.created(PostmortemWrites.locationOf(caller.workspace(), key))
                .eTag(ETags.of(opened.version()))
                .body(opened);
    }

    /** What is attached to the postmortem of another incident has none of its own. */
    private void claim(String key, KnownIncident incident) {
        if (!incident.key().equals(key)
                || !covered.claim(incident.id(), incident.id()).granted()) {
            throw Refused.conflict(
                    "postmortem-exists",
                    key + " is attached to the postmortem of another incident; detach it there first.");
        }
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
