package dev.hindsight.incident.write.assigncommander;

import dev.hindsight.incident.answer.IncidentWrites;
import dev.hindsight.incident.read.incidentdetails.IncidentAnswer;
import dev.hindsight.support.security.Caller;
import dev.hindsight.support.security.Permission;
import dev.hindsight.support.security.Requires;
import dev.hindsight.support.web.IfMatch;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class AssignCommanderApi {

    private final IncidentWrites writes;

    AssignCommanderApi(IncidentWrites writes) {
        this.writes = writes;
    }

    @PutMapping("/api/ws/{ws}/incidents/{key}/commander")
    @Requires(Permission.DRIVE_INCIDENTS)
    @Operation(summary = "Makes somebody the commander of an incident")
    ResponseEntity<IncidentAnswer> assign(
            Caller caller, @PathVariable String key, IfMatch ifMatch, @RequestBody Body body) {

        return writes.carryOut(
                caller,
                key,
                (incidentId, actor, now) ->
                        new AssignCommander(incidentId, ifMatch.version(), body.user(), now, actor));
    }

    record Body(@NotBlank @Size(max = 100) String user) {}
}
