package dev.hindsight.access.write.revokeserviceaccount;

import dev.hindsight.access.answer.ServiceAccountWrites;
import dev.hindsight.access.client.Clients;
import dev.hindsight.access.read.serviceaccountdetails.ServiceAccountAnswer;
import dev.hindsight.support.security.Caller;
import dev.hindsight.support.security.Permission;
import dev.hindsight.support.security.Requires;
import dev.hindsight.support.web.ETags;
import dev.hindsight.support.web.IfMatch;
import io.swagger.v3.oas.annotations.Operation;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class RevokeServiceAccountApi {

    private final ServiceAccountWrites writes;
    private final Clients clients;

    RevokeServiceAccountApi(ServiceAccountWrites writes, Clients clients) {
        this.writes = writes;
        this.clients = clients;
    }

    @DeleteMapping("/api/ws/{ws}/service-accounts/{id}")
    @Requires(Permission.MANAGE_SERVICE_ACCOUNTS)
    @Operation(summary = "Revokes a service account, for ever: it is given no more tokens")
    ResponseEntity<ServiceAccountAnswer> revoke(Caller caller, @PathVariable String id, IfMatch ifMatch) {
        var account = writes.carryOut(
                caller,
                id,
                now -> new RevokeServiceAccount(id, ifMatch.version(), now, caller.user()),
                (accountId, now) -> {
                    clients.revoke(accountId);
                    return null;
                });
        return ResponseEntity.ok().eTag(ETags.of(account.version())).body(account);
    }
}
