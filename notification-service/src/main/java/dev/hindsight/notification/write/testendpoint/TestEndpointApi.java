package dev.hindsight.notification.write.testendpoint;

import dev.hindsight.notification.delivery.TestDeliveries;
import dev.hindsight.notification.read.deliverylog.DeliveryLog;
import dev.hindsight.notification.read.deliverylog.LoggedDelivery;
import dev.hindsight.notification.read.endpointdetails.EndpointDetails;
import dev.hindsight.notification.read.endpointdetails.EndpointDetailsTable;
import dev.hindsight.support.command.Commands;
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
class TestEndpointApi {

    private final Commands commands;
    private final EndpointDetailsTable endpoints;
    private final TestDeliveries tests;
    private final DeliveryLog log;
    private final Clock clock;

    TestEndpointApi(
            Commands commands, EndpointDetailsTable endpoints, TestDeliveries tests, DeliveryLog log, Clock clock) {
        this.commands = commands;
        this.endpoints = endpoints;
        this.tests = tests;
        this.log = log;
        this.clock = clock;
    }

    @PostMapping("/api/ws/{ws}/endpoints/{id}/test")
    @Requires(Permission.MANAGE_ENDPOINTS)
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            summary = "Sends a test to an endpoint",
            description = "Its type is `hindsight.test`. It is attempted once; the delivery log shows what came of it.")
    @ApiResponse(responseCode = "202", description = "The delivery of the test.", useReturnTypeSchema = true)
    LoggedDelivery test(Caller caller, @PathVariable String id, RequestKey requestKey) {
        var endpoint = endpoints.require(caller.workspace(), id, 1);
        var deliveryId = Ids.name("test", requestKey.idFor(caller, "test", id));
        if (!tests.has(deliveryId)) {
            queue(caller, endpoint, deliveryId);
        }
        return log.require(caller, deliveryId.toString());
    }

    private void queue(Caller caller, EndpointDetails endpoint, UUID deliveryId) {
        var now = clock.instant();
        try {
            commands.inOneTransaction(() -> {
                commands.send(new TestEndpoint(endpoint.id(), deliveryId.toString(), now, caller.user()));
                tests.queue(
                        deliveryId,
                        caller.workspace(),
                        endpoint.id(),
                        endpoint.settings().name(),
                        now,
                        caller.user());
                return deliveryId;
            });
        } catch (DuplicateKeyException sameRequestAtTheSameTime) {
            // It is queued, which is all that was asked for.
        }
    }
}
