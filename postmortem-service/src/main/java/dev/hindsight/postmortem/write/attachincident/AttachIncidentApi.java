package dev.hindsight.postmortem.write.attachincident;

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
import dev.hindsight.support.web.IfMatch;
import dev.hindsight.support.web.Required;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class AttachIncidentApi {

    private static final String ROUTE = "/api/ws/{ws}/incidents/{key}/postmortem/incidents/{other}";

    private final PostmortemWrites writes;
    private final Postmortems postmortems;
    private final CoveredIncidents covered;

    AttachIncidentApi(PostmortemWrites writes, Postmortems postmortems, CoveredIncidents covered) {
        this.writes = writes;
        this.postmortems = postmortems;
        this.covered = covered;
    }

    @PutMapping(ROUTE)
    @Requires(Permission.EDIT_POSTMORTEMS)
    @Operation(summary = "Attaches another resolved incident to a postmortem", operationId = "attachIncident")
    ResponseEntity<PostmortemAnswer> attach(
            Caller caller, @PathVariable String key, @PathVariable String other, IfMatch ifMatch) {
        postmortems.requireEditing(caller, key);
        var attached = require(other, resolved(caller, other));
        return PostmortemWrites.ok(writes.carryOutInOneTransaction(
                caller,
                key,
                target -> new AttachIncident(
                        target.postmortemId(),
                        ifMatch.version(),
                        target.incident().incident(),
                        attached.incident(),
                        covered.claim(attached.id(), target.incident().id()),
                        attachedAt(target, attached),
                        target.actor())));
    }

    @DeleteMapping(ROUTE)
    @Requires(Permission.EDIT_POSTMORTEMS)
    @Operation(summary = "Detaches an incident from a postmortem", operationId = "detachIncident")
    ResponseEntity<PostmortemAnswer> detach(
            Caller caller, @PathVariable String key, @PathVariable String other, @Required IfMatch ifMatch) {
        var detached = require(other, postmortems.findItself(caller, other));
        return PostmortemWrites.ok(writes.carryOutInOneTransaction(
                caller,
                key,
                target -> new DetachIncident(
                        target.postmortemId(),
                        ifMatch.version(),
                        target.incident().incident(),
                        detached.incident(),
                        covered.release(detached.id(), target.incident().id()).orElse(0L),
                        target.now(),
                        target.actor())));
    }

    /** The resolution may still be on its way from the other service. */
    private Optional<KnownIncident> resolved(Caller caller, String key) {
        return Projections.await(
                () -> postmortems.findItself(caller, key),
                incident -> incident.isResolved() || covered.isCovered(incident.id()));
    }

    private static KnownIncident require(String key, Optional<KnownIncident> found) {
        return found.orElseThrow(() -> Refused.notFound("There is no incident '" + key + "' here."));
    }

    /** What has arrived was recorded before, whatever the clocks of two machines say. */
    private static Instant attachedAt(Target target, KnownIncident attached) {
        var lastRecorded = attached.lastRecordedAt();
        return lastRecorded.isAfter(target.now()) ? lastRecorded : target.now();
    }
}
