package dev.hindsight.incident.write.correctdetails;

import dev.hindsight.incident.answer.IncidentWrites;
import dev.hindsight.incident.events.IncidentFields;
import dev.hindsight.incident.read.incidentdetails.IncidentAnswer;
import dev.hindsight.support.command.FieldError;
import dev.hindsight.support.command.Refused;
import dev.hindsight.support.security.Caller;
import dev.hindsight.support.security.RequiresRole;
import dev.hindsight.support.security.Role;
import dev.hindsight.support.web.IfMatch;
import dev.hindsight.support.web.Patch;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class CorrectDetailsApi {

    private final IncidentWrites writes;
    private final Clock clock;

    CorrectDetailsApi(IncidentWrites writes, Clock clock) {
        this.writes = writes;
        this.clock = clock;
    }

    @PatchMapping("/api/ws/{ws}/incidents/{key}")
    @RequiresRole(value = Role.ENGINEER, to = "correct incidents")
    ResponseEntity<IncidentAnswer> correct(
            Caller caller, @PathVariable String key, IfMatch ifMatch, @RequestBody Body body) {
        var expectedVersion = ifMatch.required();
        body.requirePast(clock.instant());
        return writes.carryOut(
                caller,
                key,
                (incidentId, actor, now) ->
                        new CorrectDetails(incidentId, expectedVersion, body.fields(), body.named(), now, actor));
    }

    record Body(
            Patch<@NotBlank @Size(max = 200) String> title,
            Patch<@Size(max = 20_000) String> description,
            Patch<@NotNull @Size(max = 50) List<@NotBlank @Size(max = 100) String>> services,
            Patch<@NotNull @Size(max = 50) List<@NotBlank @Size(max = 100) String>> tags,
            Patch<Instant> startedAt,
            Patch<Instant> detectedAt,
            Patch<Instant> acknowledgedAt,
            Patch<Instant> triagedAt,
            Patch<Instant> mitigatedAt,
            Patch<Instant> resolvedAt,
            Patch<Instant> closedAt) {

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
                    closedAt.value());
        }

        Set<String> named() {
            var fields = new LinkedHashMap<String, Patch<?>>(times());
            fields.put("title", title);
            fields.put("description", description);
            fields.put("services", services);
            fields.put("tags", tags);
            return fields.entrySet().stream()
                    .filter(field -> field.getValue().present())
                    .map(Map.Entry::getKey)
                    .collect(Collectors.toUnmodifiableSet());
        }

        void requirePast(Instant now) {
            var errors = times().entrySet().stream()
                    .filter(time -> isAfter(time.getValue().value(), now))
                    .map(time -> new FieldError(
                            time.getKey(), "in_the_future", "This has not happened yet; it is " + now + "."))
                    .toList();
            if (!errors.isEmpty()) {
                throw Refused.invalid(errors);
            }
        }

        private static boolean isAfter(@Nullable Instant at, Instant now) {
            return at != null && at.isAfter(now);
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
