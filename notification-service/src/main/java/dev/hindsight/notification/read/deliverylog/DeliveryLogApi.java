package dev.hindsight.notification.read.deliverylog;

import dev.hindsight.support.security.Caller;
import dev.hindsight.support.security.Permission;
import dev.hindsight.support.security.Requires;
import dev.hindsight.support.web.Page;
import dev.hindsight.support.web.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class DeliveryLogApi {

    private final DeliveryLog log;

    DeliveryLogApi(DeliveryLog log) {
        this.log = log;
    }

    @GetMapping("/api/ws/{ws}/endpoints/{id}/deliveries")
    @Requires(Permission.MANAGE_ENDPOINTS)
    @Operation(summary = "Lists what was sent to an endpoint, newest first")
    Page<LoggedDelivery> deliveries(Caller caller, @PathVariable String id, PageRequest request) {
        return log.page(caller, id, request);
    }
}
