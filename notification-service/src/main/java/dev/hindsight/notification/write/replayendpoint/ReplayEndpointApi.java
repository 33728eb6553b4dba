package dev.hindsight.notification.write.replayendpoint;

import dev.hindsight.notification.delivery.Replays;
import dev.hindsight.notification.delivery.Replays.Replay;
import dev.hindsight.notification.read.endpointdetails.EndpointDetailsTable;
import dev.hindsight.support.command.Commands;
import dev.hindsight.support.id.Ids;
import dev.hindsight.support.security.Caller;
import dev.hindsight.support.security.Permission;
import dev.hindsight.support.security.Requires;
import dev.hindsight.support.web.RequestKey;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ReplayEndpointApi {

    private final Commands commands;
    private final EndpointDetailsTable endpoints;
    private final Replays replays;
    private final Clock clock;

    ReplayEndpointApi(Commands commands, EndpointDetailsTable endpoints, Replays replays, Clock clock) {
        this.commands = commands;
        this.endpoints = endpoints;
        this.replays = replays;
        this.clock = clock;
    }

    @PostMapping("/api/ws/{ws}/endpoints/{id}/replays")
    @Requires(Permission.MANAGE_ENDPOINTS)
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            summary = "Tells an endpoint again what has happened since a time",
            description =
                    "All that its filter lets through now, also what it was not told then because it was switched off,"
                            + " but not what waits already. Of more than 10,000 the oldest are taken;"
                            + " `next_since` is where to go on.")
    @ApiResponse(responseCode = "202", description = "What is sent again.", useReturnTypeSchema = true)
    Replay replay(Caller caller, @PathVariable String id, RequestKey requestKey, @RequestBody Body body) {
        endpoints.require(caller.workspace(), id, 1);
        var replayId = Ids.name("replay", requestKey.idFor(caller, "replay", id));
        return replays.find(replayId).orElseGet(() -> {
            if (!replays.hasBegun(replayId)) {
                begin(replayId, new ReplayEndpoint(id, body.since(), clock.instant(), caller.user()));
            }
            return replays.carryOut(replayId, id, caller.may(Permission.SEE_PRIVATE_INCIDENTS));
        });
    }

    private void begin(UUID replayId, ReplayEndpoint command) {
        try {
            commands.inOneTransaction(() -> {
                replays.begin(replayId, command.endpointId(), command.since());
                return commands.send(command);
            });
        } catch (DuplicateKeyException sameRequestAtTheSameTime) {
            // Both carry out what one of them began.
        }
    }

    /** @param since the time of the events, not that of the deliveries */
    record Body(@NotNull @PastOrPresent Instant since) {}
}
