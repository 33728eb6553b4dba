package dev.hindsight.incident.write.changeresponders;

import dev.hindsight.incident.answer.IncidentWrites;
import dev.hindsight.incident.model.ResponderRole;
import dev.hindsight.incident.read.incidentdetails.IncidentAnswer;
import dev.hindsight.support.command.FieldError;
import dev.hindsight.support.command.Refused;
import dev.hindsight.support.security.Caller;
import dev.hindsight.support.security.Permission;
import dev.hindsight.support.security.Requires;
import dev.hindsight.support.web.IfMatch;
import dev.hindsight.support.web.Required;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.constraints.NotNull;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ChangeRespondersApi {

    private static final String ROUTE = "/api/ws/{ws}/incidents/{key}/responders/{user}";
    private static final int MAX_USER = 100;

    private final IncidentWrites writes;

    ChangeRespondersApi(IncidentWrites writes) {
        this.writes = writes;
    }

    @PutMapping(ROUTE)
    @Requires(Permission.DRIVE_INCIDENTS)
    @Operation(summary = "Adds somebody to the response, or changes the part", operationId = "joinResponse")
    ResponseEntity<IncidentAnswer> join(
            Caller caller,
            @PathVariable String key,
            @PathVariable String user,
            IfMatch ifMatch,
            @RequestBody Body body) {
        if (user.isBlank() || user.length() > MAX_USER) {
            throw Refused.invalid(
                    new FieldError("user", "size", "The name of a user has 1 to " + MAX_USER + " characters."));
        }
        return writes.carryOut(
                caller,
                key,
                (incidentId, actor, now) ->
                        new JoinResponse(incidentId, ifMatch.version(), user, body.role(), now, actor));
    }

    @DeleteMapping(ROUTE)
    @Requires(Permission.DRIVE_INCIDENTS)
    @Operation(summary = "Takes somebody out of the response", operationId = "leaveResponse")
    ResponseEntity<IncidentAnswer> leave(
            Caller caller, @PathVariable String key, @PathVariable String user, @Required IfMatch ifMatch) {
        return writes.carryOut(
                caller,
                key,
                (incidentId, actor, now) -> new LeaveResponse(incidentId, ifMatch.version(), user, now, actor));
    }

    record Body(@NotNull ResponderRole role) {}
}
