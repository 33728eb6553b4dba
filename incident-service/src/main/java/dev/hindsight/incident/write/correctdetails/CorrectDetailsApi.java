package dev.hindsight.incident.write.correctdetails;

import dev.hindsight.incident.answer.IncidentWrites;
import dev.hindsight.incident.events.IncidentFields;
import dev.hindsight.incident.read.incidentdetails.IncidentAnswer;
import dev.hindsight.support.security.Caller;
import dev.hindsight.support.security.Permission;
import dev.hindsight.support.security.Requires;
import dev.hindsight.support.web.IfMatch;
import dev.hindsight.support.web.Patch;
import dev.hindsight.support.web.Required;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.validator.constraints.URL;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class CorrectDetailsApi {

    private final IncidentWrites writes;

    CorrectDetailsApi(IncidentWrites writes) {
        this.writes = writes;
    }

    @PatchMapping("/api/ws/{ws}/incidents/{key}")
    @Requires(Permission.DRIVE_INCIDENTS)
    @Operation(summary = "Corrects fields and times of an incident")
    ResponseEntity<IncidentAnswer> correct(
            Caller caller, @PathVariable String key, @Required IfMatch ifMatch, @RequestBody Body body) {
        return writes.carryOut(
                caller,
                key,
                (incidentId, actor, now) ->
                        new CorrectDetails(incidentId, ifMatch.version(), body.fields(), body.named(), now, actor));
    }

    record Body(
            Patch<@NotBlank @Size(max = 200) String> title,
            Patch<@Size(max = 20_000) String> description,
            Patch<@NotNull @Size(max = 50) List<@NotBlank @Size(max = 100) String>> services,
            Patch<@NotNull @Size(max = 50) List<@NotBlank @Size(max = 100) String>> tags,
            Patch<@PastOrPresent Instant> startedAt,
            Patch<@PastOrPresent Instant> detectedAt,
            Patch<@PastOrPresent Instant> acknowledgedAt,
            Patch<@PastOrPresent Instant> triagedAt,
            Patch<@PastOrPresent Instant> mitigatedAt,
            Patch<@PastOrPresent Instant> resolvedAt,
            Patch<@PastOrPresent Instant> closedAt,
            Patch<@Size(min = 1, max = 100) String> environment,
            Patch<@URL(regexp = "(?i)https?://.+") @Size(max = 2_000) String> warRoom) {

        IncidentFields fields() {
            return new IncidentFields(
                    Objects.requireNonNullElse(title.value(), "").strip(),
                    description.value(),
                    Objects.requireNonNullElse(services.value(), List.of()),
                    Objects.requireNonNullElse(tags.value(), List.of()),
                    startedAt.value(),
                    detectedAt.value(),
                    acknowledgedAt.value(),
                    triagedAt.value(),
                    mitigatedAt.value(),
                    resolvedAt.value(),
                    closedAt.value(),
                    environment.value(),
                    warRoom.value());
        }

        Set<String> named() {
            var fields = new LinkedHashMap<String, Patch<?>>(times());
            fields.put("title", title);
            fields.put("description", description);
            fields.put("services", services);
            fields.put("tags", tags);
            fields.put("environment", environment);
            fields.put("war_room", warRoom);
            return fields.entrySet().stream()
                    .filter(field -> field.getValue().present())
                    .map(Map.Entry::getKey)
                    .collect(Collectors.toUnmodifiableSet());
        }

        private Map<String, Patch<Instant>> times() {
            return Map.of(
                    "started_at", startedAt,
                    "detected_at", detectedAt,
                    "acknowledged_at", acknowledgedAt,
                    "triaged_at", triagedAt,
                    "mitigated_at", mitigatedAt,
                    "resolved_at", resolvedAt,
                    "closed_at", closedAt);
        }
    }
}
