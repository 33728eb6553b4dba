package dev.hindsight.incident.write.setseverity;

import dev.hindsight.incident.answer.IncidentWrites;
import dev.hindsight.incident.model.Severity;
import dev.hindsight.incident.read.incidentdetails.IncidentAnswer;
import dev.hindsight.support.security.Caller;
import dev.hindsight.support.security.Permission;
import dev.hindsight.support.security.Requires;
import dev.hindsight.support.web.IfMatch;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class SetSeverityApi {

    private final IncidentWrites writes;

    SetSeverityApi(IncidentWrites writes) {
        this.writes = writes;
    }

    @PutMapping("/api/ws/{ws}/incidents/{key}/severity")
    @Requires(Permission.DRIVE_INCIDENTS)
    @Operation(summary = "Sets how bad an incident is")
    ResponseEntity<IncidentAnswer> judge(
            Caller caller, @PathVariable String key, IfMatch ifMatch, @RequestBody Body body) {
        return writes.carryOut(
                caller,
                key,
                (incidentId, actor, now) ->
                        new SetSeverity(incidentId, ifMatch.version(), body.severity(), body.reason(), now, actor));
    }

    record Body(@NotNull Severity severity, @Size(max = 10_000) @Nullable String reason) {}
}
