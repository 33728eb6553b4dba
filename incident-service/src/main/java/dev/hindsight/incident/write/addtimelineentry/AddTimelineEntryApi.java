package dev.hindsight.incident.write.addtimelineentry;

import dev.hindsight.incident.answer.IncidentWrites;
import dev.hindsight.incident.answer.LineWrites;
import dev.hindsight.incident.model.Phase;
import dev.hindsight.incident.read.incidenttimeline.IncidentTimelineTable;
import dev.hindsight.incident.timeline.TimelineEntry;
import dev.hindsight.support.border.WithinPayloadLimits;
import dev.hindsight.support.security.Caller;
import dev.hindsight.support.security.Permission;
import dev.hindsight.support.security.Requires;
import dev.hindsight.support.web.IfMatch;
import dev.hindsight.support.web.RequestKey;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hibernate.validator.constraints.URL;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class AddTimelineEntryApi {

    private final LineWrites.Of<TimelineEntry> entries;

    AddTimelineEntryApi(LineWrites lines, IncidentTimelineTable timelines) {
        this.entries = lines.of("entry", "timeline", timelines::find);
    }

    @PostMapping("/api/ws/{ws}/incidents/{key}/timeline")
    @Requires(Permission.DRIVE_INCIDENTS)
    @Operation(summary = "Adds a line to the timeline of an incident")
    @ApiResponse(responseCode = "201", description = "The new line.", useReturnTypeSchema = true)
    @ApiResponse(
            responseCode = "200",
            description = "The line that this source and external_id named before.",
            useReturnTypeSchema = true)
    ResponseEntity<TimelineEntry> add(
            Caller caller, @PathVariable String key, IfMatch ifMatch, RequestKey requestKey, @RequestBody Body body) {
        return entries.add(
                caller,
                key,
                new LineWrites.Name(requestKey, body.sourceOrManual(), body.externalId()),
                (incidentId, entryId) -> body.command(incidentId, ifMatch.version(), entryId, caller));
    }

    record Body(
            @NotNull @PastOrPresent Instant at,
            @NotBlank @Size(max = 500) String label,
            @Size(min = 1, max = 100) @Nullable String source,
            @Size(min = 1, max = 100) @Nullable String actor,
            @Nullable Phase phase,
            @Nullable Boolean keyMoment,
            @Size(max = 100) @WithinPayloadLimits @Nullable Map<String, Object> payload,
            @Size(max = 50) @Nullable
                    List<@NotBlank @URL(regexp = "(?i)https?://.+") @Size(max = 2_000) String> evidence,
            @Size(min = 1, max = 200) @Nullable String externalId) {

        String sourceOrManual() {
            return Objects.requireNonNullElse(source, "manual");
        }

        AddTimelineEntry command(String incidentId, @Nullable Long expectedVersion, String entryId, Caller caller) {
            return new AddTimelineEntry(
                    incidentId,
                    expectedVersion,
                    entryId,
                    at,
                    sourceOrManual(),
                    label,
                    Objects.requireNonNullElse(actor, caller.user()),
                    phase,
                    Boolean.TRUE.equals(keyMoment),
                    payload == null ? Map.of() : payload,
                    evidence == null ? List.of() : evidence,
                    externalId,
                    IncidentWrites.actor(caller));
        }
    }
}
