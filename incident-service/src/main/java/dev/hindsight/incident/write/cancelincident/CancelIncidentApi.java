package dev.hindsight.incident.write.cancelincident;

import dev.hindsight.incident.answer.IncidentWrites;
import dev.hindsight.incident.read.incidentdetails.IncidentAnswer;
import dev.hindsight.incident.visibility.VisibleIncidents;
import dev.hindsight.support.command.FieldError;
import dev.hindsight.support.command.Refused;
import dev.hindsight.support.security.Caller;
import dev.hindsight.support.security.Permission;
import dev.hindsight.support.security.Requires;
import dev.hindsight.support.web.IfMatch;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.constraints.NotBlank;
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
class CancelIncidentApi {

    private final VisibleIncidents incidents;
    private final IncidentWrites writes;

    CancelIncidentApi(VisibleIncidents incidents, IncidentWrites writes) {
        this.incidents = incidents;
        this.writes = writes;
    }

    @PutMapping("/api/ws/{ws}/incidents/{key}/cancellation")
    @Requires(Permission.DRIVE_INCIDENTS)
    @Operation(summary = "Cancels an incident that was none")
    ResponseEntity<IncidentAnswer> cancel(
            Caller caller, @PathVariable String key, IfMatch ifMatch, @RequestBody Body body) {
        requireAnotherIncident(caller, key, body.duplicateOf());
        return writes.carryOut(
                caller,
                key,
                (incidentId, actor, now) -> new CancelIncident(
                        incidentId,
                        ifMatch.version(),
                        Objects.requireNonNullElse(body.at(), now),
                        body.reason(),
                        body.duplicateOf(),
                        body.duplicateOf() != null && !incidents.isPublic(caller, body.duplicateOf()),
                        now,
                        actor));
    }

    private void requireAnotherIncident(Caller caller, String key, @Nullable String duplicateOf) {
        if (duplicateOf != null && (duplicateOf.equals(key) || !incidents.isVisible(caller, duplicateOf))) {
            throw Refused.invalid(new FieldError(
                    "duplicate_of", "unknown", "'" + duplicateOf + "' is not the key of another incident here."));
        }
    }

    record Body(
            @PastOrPresent @Nullable Instant at,
            @NotBlank @Size(max = 10_000) String reason,
            @Pattern(regexp = "INC-[1-9]\\d{0,17}", message = "must be the key of an incident, for example INC-12")
                    @Nullable
                    String duplicateOf) {}
}
