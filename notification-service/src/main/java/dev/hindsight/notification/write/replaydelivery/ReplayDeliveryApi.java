package dev.hindsight.notification.write.replaydelivery;

import dev.hindsight.notification.delivery.Replays;
import dev.hindsight.notification.read.deliverylog.DeliveryLog;
import dev.hindsight.notification.read.deliverylog.LoggedDelivery;
import dev.hindsight.support.command.Commands;
import dev.hindsight.support.command.Refused;
import dev.hindsight.support.id.Ids;
import dev.hindsight.support.security.Caller;
import dev.hindsight.support.security.Permission;
import dev.hindsight.support.security.Requires;
import dev.hindsight.support.web.RequestKey;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.time.Clock;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ReplayDeliveryApi {

    private final Commands commands;
    private final Replays replays;
    private final DeliveryLog log;
    private final Clock clock;

    ReplayDeliveryApi(Commands commands, Replays replays, DeliveryLog log, Clock clock) {
        this.commands = commands;
        this.replays = replays;
        this.log = log;
        this.clock = clock;
    }

    @PostMapping("/api/ws/{ws}/deliveries/{id}/replay")
    @Requires(Permission.MANAGE_ENDPOINTS)
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            summary = "Sends a delivery again that has succeeded or was given up",
            description = "Under the same `webhook-id`, after what waits of its subject.")
    @ApiResponse(responseCode = "202", description = "The delivery, which waits.", useReturnTypeSchema = true)
    LoggedDelivery replay(Caller caller, @PathVariable String id, RequestKey requestKey) {
        var delivery = log.require(caller, id);
        var replayId = Ids.name("replay", requestKey.idFor(caller, "replay", id));
        if (replays.find(replayId).isEmpty()) {
            replay(caller, delivery, replayId);
        }
        return log.require(caller, id);
    }

    private void replay(Caller caller, LoggedDelivery delivery, UUID replayId) {
        var command = new ReplayDelivery(delivery.endpoint(), delivery.id().toString(), clock.instant(), caller.user());
        try {
            commands.inOneTransaction(() -> queue(command, delivery, replayId));
        } catch (DuplicateKeyException sameRequestAtTheSameTime) {
            // It waits, which is all that was asked for.
        }
    }

    private UUID queue(ReplayDelivery command, LoggedDelivery delivery, UUID replayId) {
        commands.send(command);
        if (!replays.isWanted(delivery.endpoint(), delivery.id())) {
            throw Refused.conflict(
                    "not-told-of-private",
                    "This delivery tells of a private incident, of which its endpoint is not told. Let it be told with"
                            + " include_private first.");
        }
        if (!replays.replay(replayId, delivery.endpoint(), delivery.id())) {
            throw Refused.conflict("delivery-waiting", "This delivery waits to be sent already.");
        }
        return replayId;
    }
}
