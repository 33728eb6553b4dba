package dev.hindsight.notification.read.endpointdetails;

import dev.hindsight.support.security.Caller;
import dev.hindsight.support.security.Permission;
import dev.hindsight.support.security.Requires;
import dev.hindsight.support.web.ETags;
import dev.hindsight.support.web.Page;
import dev.hindsight.support.web.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class EndpointDetailsApi {

    private final EndpointDetailsTable endpoints;

    EndpointDetailsApi(EndpointDetailsTable endpoints) {
        this.endpoints = endpoints;
    }

    @GetMapping("/api/ws/{ws}/endpoints")
    @Requires(Permission.MANAGE_ENDPOINTS)
    @Operation(summary = "Lists endpoints, newest first", operationId = "endpointList")
    Page<EndpointAnswer> endpoints(Caller caller, PageRequest request) {
        var page = endpoints.page(caller.workspace(), request);
        return new Page<>(page.items().stream().map(EndpointAnswer::of).toList(), page.nextCursor());
    }

    @GetMapping("/api/ws/{ws}/endpoints/{id}")
    @Requires(Permission.MANAGE_ENDPOINTS)
    @Operation(summary = "Shows an endpoint", operationId = "endpointDetails")
    ResponseEntity<EndpointAnswer> endpoint(
            Caller caller,
            @PathVariable String id,
            @RequestParam(name = "min_version", defaultValue = "1") long minVersion) {
        var endpoint = endpoints.require(caller.workspace(), id, minVersion);
        return ResponseEntity.ok().eTag(ETags.of(endpoint.version())).body(EndpointAnswer.of(endpoint));
    }
}
