package dev.hindsight.access.read.serviceaccountdetails;

import dev.hindsight.access.client.Clients;
import dev.hindsight.support.security.Caller;
import dev.hindsight.support.security.Permission;
import dev.hindsight.support.security.Requires;
import dev.hindsight.support.web.ETags;
import dev.hindsight.support.web.Page;
import dev.hindsight.support.web.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ServiceAccountDetailsApi {

    private final ServiceAccountDetailsTable accounts;
    private final Clients clients;

    ServiceAccountDetailsApi(ServiceAccountDetailsTable accounts, Clients clients) {
        this.accounts = accounts;
        this.clients = clients;
    }

    @GetMapping("/api/ws/{ws}/service-accounts")
    @Requires(Permission.MANAGE_SERVICE_ACCOUNTS)
    @Operation(summary = "Lists service accounts, newest first", operationId = "serviceAccountList")
    Page<ServiceAccountAnswer> accounts(Caller caller, PageRequest request) {
        var page = accounts.page(caller.workspace(), request);
        var uses = clients.lastUses(
                page.items().stream().map(ServiceAccountDetails::id).toList());
        return new Page<>(
                page.items().stream()
                        .map(account -> ServiceAccountAnswer.of(account, uses.get(account.id())))
                        .toList(),
                page.nextCursor());
    }

    @GetMapping("/api/ws/{ws}/service-accounts/{id}")
    @Requires(Permission.MANAGE_SERVICE_ACCOUNTS)
    @Operation(summary = "Shows a service account", operationId = "serviceAccountDetails")
    @ApiResponse(
            responseCode = "200",
            description = "As it is now.",
            headers =
                    @Header(
                            name = "ETag",
                            description = "The version, for `If-Match`.",
                            schema = @Schema(type = "string")))
    ServiceAccountAnswer account(
            HttpServletResponse response,
            Caller caller,
            @PathVariable String id,
            @RequestParam(name = "min_version", defaultValue = "1") long minVersion) {
        var account = accounts.require(caller.workspace(), id, minVersion);
        // Its use changes what is shown while the version stays, so that nobody is told that it is what they have seen:
        // Spring would, if a ResponseEntity had the tag.
        response.setHeader(HttpHeaders.ETAG, ETags.of(account.version()));
        return ServiceAccountAnswer.of(account, clients.lastUses(List.of(id)).get(id));
    }
}
