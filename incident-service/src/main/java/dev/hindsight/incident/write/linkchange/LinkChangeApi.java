package dev.hindsight.incident.write.linkchange;

import dev.hindsight.incident.answer.IncidentWrites;
import dev.hindsight.incident.read.incidentdetails.IncidentAnswer;
import dev.hindsight.incident.request.ChangeBody;
import dev.hindsight.support.security.Caller;
import dev.hindsight.support.security.Permission;
import dev.hindsight.support.security.Requires;
import dev.hindsight.support.web.IfMatch;
import dev.hindsight.support.web.Required;
import io.swagger.v3.oas.annotations.Operation;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class LinkChangeApi {

    private static final String ROUTE = "/api/ws/{ws}/incidents/{key}/change";

    private final IncidentWrites writes;

    LinkChangeApi(IncidentWrites writes) {
        this.writes = writes;
    }

    @PutMapping(ROUTE)
    @Requires(Permission.DRIVE_INCIDENTS)
    @Operation(summary = "Names the change that caused an incident", operationId = "linkChange")
    ResponseEntity<IncidentAnswer> link(
            Caller caller, @PathVariable String key, IfMatch ifMatch, @RequestBody ChangeBody body) {
        return writes.carryOut(
                caller,
                key,
                (incidentId, actor, now) -> new LinkChange(incidentId, ifMatch.version(), body.change(), now, actor));
    }

    @DeleteMapping(ROUTE)
    @Requires(Permission.DRIVE_INCIDENTS)
    @Operation(summary = "Takes back that a change caused an incident", operationId = "unlinkChange")
    ResponseEntity<IncidentAnswer> unlink(Caller caller, @PathVariable String key, @Required IfMatch ifMatch) {
        return writes.carryOut(
                caller,
                key,
                (incidentId, actor, now) -> new LinkChange(incidentId, ifMatch.version(), null, now, actor));
    }
}
