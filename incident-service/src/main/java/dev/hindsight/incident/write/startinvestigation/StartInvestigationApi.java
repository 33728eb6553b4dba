package dev.hindsight.incident.write.startinvestigation;

import dev.hindsight.incident.answer.IncidentWrites;
import dev.hindsight.incident.read.incidentdetails.IncidentAnswer;
import dev.hindsight.support.security.Caller;
import dev.hindsight.support.security.Permission;
import dev.hindsight.support.security.Requires;
import dev.hindsight.support.web.IfMatch;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class StartInvestigationApi {

    private final IncidentWrites writes;

    StartInvestigationApi(IncidentWrites writes) {
        this.writes = writes;
    }

    @PutMapping("/api/ws/{ws}/incidents/{key}/investigation")
    @Requires(Permission.DRIVE_INCIDENTS)
    @Operation(summary = "Starts the investigation of an incident, or reopens it with a reason")
    ResponseEntity<IncidentAnswer> investigate(
            Caller caller,
            @PathVariable String key,
            IfMatch ifMatch,
            @RequestBody(required = false) @Nullable Body given) {
        var body = given == null ? new Body(null, null, null) : given;
        return writes.carryOut(
                caller,
                key,
                (incidentId, actor, now) -> new StartInvestigation(
                        incidentId,
                        ifMatch.version(),
                        Objects.requireNonNullElse(body.at(), now),
                        body.note(),
                        body.reason(),
                        now,
                        actor));
    }

    record Body(
            @PastOrPresent @Nullable Instant at,
            @Size(max = 10_000) @Nullable String note,
            @Pattern(regexp = "(?s).*\\S.*", message = "must not be blank") @Size(max = 10_000) @Nullable
                    String reason) {}
}
