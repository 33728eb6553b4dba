package dev.hindsight.incident.write.logcommunication;

import dev.hindsight.incident.answer.IncidentWrites;
import dev.hindsight.incident.lines.Additions;
import dev.hindsight.incident.read.incidentcommunications.Communication;
import dev.hindsight.incident.read.incidentcommunications.IncidentCommunicationsTable;
import dev.hindsight.incident.visibility.VisibleIncidents;
import dev.hindsight.support.id.Ids;
import dev.hindsight.support.read.Projections;
import dev.hindsight.support.security.Caller;
import dev.hindsight.support.security.RequiresRole;
import dev.hindsight.support.security.Role;
import dev.hindsight.support.web.ETags;
import dev.hindsight.support.web.IfMatch;
import dev.hindsight.support.web.RequestKey;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class LogCommunicationApi {

    /** What was said stays as it was said. */
    private static final String NEVER_CHANGED = ETags.of(1);

    private final VisibleIncidents incidents;
    private final Additions additions;
    private final IncidentWrites writes;
    private final IncidentCommunicationsTable communications;

    LogCommunicationApi(
            VisibleIncidents incidents,
            Additions additions,
            IncidentWrites writes,
            IncidentCommunicationsTable communications) {
        this.incidents = incidents;
        this.additions = additions;
        this.writes = writes;
        this.communications = communications;
    }

    @PostMapping("/api/ws/{ws}/incidents/{key}/communications")
    @RequiresRole(value = Role.ENGINEER, to = "log communications")
    @Operation(summary = "Logs what people were told about an incident")
    @ApiResponse(responseCode = "201", description = "The new communication.", useReturnTypeSchema = true)
    @ApiResponse(
            responseCode = "200",
            description = "The communication that this channel and external_id named before.",
            useReturnTypeSchema = true)
    ResponseEntity<Communication> log(
            Caller caller, @PathVariable String key, IfMatch ifMatch, RequestKey requestKey, @RequestBody Body body) {
        var incidentId = incidents.require(caller, key).incidentId();
        var id = body.externalId() == null
                ? requestKey.idFor(caller, "communication", incidentId)
                : Ids.derived(caller.workspace(), "communication", incidentId, body.channel(), body.externalId());
        var command = body.command(incidentId, ifMatch.version(), id, caller);
        boolean isNew = writes.attempt(key, incidentId, () -> additions.add(incidentId, id, command));
        var communication = Projections.awaitWritten(() -> communications.find(incidentId, id), found -> true);
        var location = URI.create("/api/ws/" + caller.workspace() + "/incidents/" + key + "/communications");
        return ResponseEntity.status(isNew ? HttpStatus.CREATED : HttpStatus.OK)
                .location(location)
                .eTag(NEVER_CHANGED)
                .body(communication);
    }

    record Body(
            @NotNull @PastOrPresent Instant at,
            @NotBlank @Size(max = 100) String channel,
            @Size(min = 1, max = 200) @Nullable String audience,
            @NotBlank @Size(max = 10_000) String message,
            @Size(min = 1, max = 200) @Nullable String externalId) {

        LogCommunication command(String incidentId, @Nullable Long expectedVersion, String id, Caller caller) {
            return new LogCommunication(
                    incidentId,
                    expectedVersion,
                    id,
                    at,
                    channel,
                    audience,
                    message,
                    externalId,
                    IncidentWrites.actor(caller));
        }
    }
}
