package dev.hindsight.incident.write.openincident;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.hindsight.incident.answer.IncidentWrites;
import dev.hindsight.incident.model.Severity;
import dev.hindsight.incident.read.incidentdetails.IncidentAnswer;
import dev.hindsight.incident.request.ChangeBody;
import dev.hindsight.support.security.Caller;
import dev.hindsight.support.security.Permission;
import dev.hindsight.support.security.Requires;
import dev.hindsight.support.web.RequestKey;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.hibernate.validator.constraints.URL;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class OpenIncidentApi {

    private final IncidentOpening opening;
    private final IncidentWrites writes;
    private final Clock clock;

    OpenIncidentApi(IncidentOpening opening, IncidentWrites writes, Clock clock) {
        this.opening = opening;
        this.writes = writes;
        this.clock = clock;
    }

    @PostMapping("/api/ws/{ws}/incidents")
    @Requires(Permission.DRIVE_INCIDENTS)
    @Operation(summary = "Opens an incident")
    @ApiResponse(responseCode = "201", description = "The new incident.", useReturnTypeSchema = true)
    @ApiResponse(
            responseCode = "200",
            description = "The incident that this source and external_id named before.",
            useReturnTypeSchema = true)
    ResponseEntity<IncidentAnswer> open(
            Caller caller, @PathVariable String ws, RequestKey requestKey, @RequestBody Body body) {
        var now = clock.instant();
        var report = body.report(caller.user(), now);
        var opened = opening.open(ws, body.incidentId(caller, requestKey), report);
        if (!opened.isNew()) {
            return writes.existing(
                    caller, Objects.requireNonNullElse(body.externalId(), "of this request"), opened.incidentId());
        }
        var answer = writes.answer(opened.incidentId(), opened.version());
        var key = Objects.requireNonNull(answer.getBody()).details().key();
        return ResponseEntity.created(URI.create("/api/ws/" + ws + "/incidents/" + key))
                .headers(answer.getHeaders())
                .body(answer.getBody());
    }

    @NamesItsSource
    record Body(
            @NotBlank @Size(max = 200) String title,
            @Size(max = 20_000) @Nullable String description,
            @Nullable Severity severity,
            @Size(max = 50) @Nullable List<@NotBlank @Size(max = 100) String> services,
            @Size(max = 50) @Nullable List<@NotBlank @Size(max = 100) String> tags,
            @PastOrPresent @Nullable Instant startedAt,
            @PastOrPresent @Nullable Instant detectedAt,
            @Size(min = 1, max = 100) @Nullable String source,
            @Size(min = 1, max = 200) @Nullable String externalId,
            @Nullable Boolean drill,
            @Nullable Boolean backfill,
            @JsonProperty("private") @Nullable Boolean isPrivate,
            @Valid @Nullable ChangeBody causedByChange,
            @Size(min = 1, max = 100) @Nullable String environment,
            @URL(regexp = "(?i)https?://.+") @Size(max = 2_000) @Nullable String warRoom) {

        String incidentId(Caller caller, RequestKey requestKey) {
            return source == null || externalId == null
                    ? requestKey.idFor(caller, "incident", "")
                    : IncidentOpening.idOf(caller.workspace(), source, externalId);
        }

        IncidentOpening.Report report(String by, Instant now) {
            return new IncidentOpening.Report(
                    title.strip(),
                    description,
                    severity == null ? Severity.DEFAULT : severity,
                    services == null ? List.of() : services,
                    tags == null ? List.of() : tags,
                    startedAt,
                    detectedAt,
                    source,
                    externalId,
                    Boolean.TRUE.equals(drill),
                    Boolean.TRUE.equals(backfill),
                    Boolean.TRUE.equals(isPrivate),
                    causedByChange == null ? null : causedByChange.change(),
                    environment,
                    warRoom,
                    now,
                    by);
        }
    }
}
