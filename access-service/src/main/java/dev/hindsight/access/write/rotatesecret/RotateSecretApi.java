package dev.hindsight.access.write.rotatesecret;

import dev.hindsight.access.answer.ServiceAccountWrites;
import dev.hindsight.access.client.Clients;
import dev.hindsight.access.read.serviceaccountdetails.ServiceAccountAnswer;
import dev.hindsight.support.security.Caller;
import dev.hindsight.support.security.Permission;
import dev.hindsight.support.security.Requires;
import dev.hindsight.support.web.ETags;
import dev.hindsight.support.web.IfMatch;
import io.swagger.v3.oas.annotations.Operation;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class RotateSecretApi {

    private final ServiceAccountWrites writes;
    private final Clients clients;

    RotateSecretApi(ServiceAccountWrites writes, Clients clients) {
        this.writes = writes;
        this.clients = clients;
    }

    @PutMapping("/api/ws/{ws}/service-accounts/{id}/secret")
    @Requires(Permission.MANAGE_SERVICE_ACCOUNTS)
    @Operation(summary = "Gives a service account a new secret, which only this answer shows; the old one ends")
    ResponseEntity<ServiceAccountAnswer> rotate(Caller caller, @PathVariable String id, IfMatch ifMatch) {
        var account = writes.carryOut(
                caller, id, now -> new RotateSecret(id, ifMatch.version(), now, caller.user()), clients::rotate);
        return ResponseEntity.ok()
                .eTag(ETags.of(account.version()))
                .cacheControl(CacheControl.noStore())
                .body(account);
    }
}
