package dev.hindsight.incident.write.logcommunication;

import dev.hindsight.incident.answer.IncidentWrites;
import dev.hindsight.incident.answer.LineWrites;
import dev.hindsight.incident.read.incidentcommunications.Communication;
import dev.hindsight.incident.read.incidentcommunications.IncidentCommunicationsTable;
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
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class LogCommunicationApi {

    private final LineWrites.Of<Communication> communications;

    LogCommunicationApi(LineWrites lines, IncidentCommunicationsTable communications) {
        this.communications = lines.of("communication", "communications", communications::find);
    }

    @PostMapping("/api/ws/{ws}/incidents/{key}/communications")
    @Requires(Permission.DRIVE_INCIDENTS)
    @Operation(summary = "Logs what people were told about an incident")
    @ApiResponse(responseCode = "201", description = "The new communication.", useReturnTypeSchema = true)
    @ApiResponse(
            responseCode = "200",
            description = "The communication that this channel and external_id named before.",
            useReturnTypeSchema = true)
    ResponseEntity<Communication> log(
            Caller caller, @PathVariable String key, IfMatch ifMatch, RequestKey requestKey, @RequestBody Body body) {
        return communications.add(
                caller,
                key,
                new LineWrites.Name(requestKey, body.channel(), body.externalId()),
                (incidentId, id) -> body.command(incidentId, ifMatch.version(), id, caller));
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
