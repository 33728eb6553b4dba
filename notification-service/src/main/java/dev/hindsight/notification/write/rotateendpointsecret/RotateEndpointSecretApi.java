package dev.hindsight.notification.write.rotateendpointsecret;

import dev.hindsight.notification.answer.EndpointWrites;
import dev.hindsight.notification.read.endpointdetails.EndpointAnswer;
import dev.hindsight.notification.secret.EndpointSecrets;
import dev.hindsight.notification.settings.RotationSettings;
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
class RotateEndpointSecretApi {

    private final EndpointWrites writes;
    private final EndpointSecrets secrets;
    private final RotationSettings settings;

    RotateEndpointSecretApi(EndpointWrites writes, EndpointSecrets secrets, RotationSettings settings) {
        this.writes = writes;
        this.secrets = secrets;
        this.settings = settings;
    }

    @PutMapping("/api/ws/{ws}/endpoints/{id}/secret")
    @Requires(Permission.MANAGE_ENDPOINTS)
    @Operation(
            summary = "Gives an endpoint a new secret, which only this answer shows",
            description = "The secret before signs beside it until `previous_secret_ends_at`.")
    ResponseEntity<EndpointAnswer> rotate(Caller caller, @PathVariable String id, IfMatch ifMatch) {
        var endpoint = writes.carryOut(
                caller,
                id,
                now -> new RotateEndpointSecret(
                        id, ifMatch.version(), now.plus(settings.overlap()), now, caller.user()),
                now -> secrets.rotate(id, now.plus(settings.overlap())));
        return ResponseEntity.ok()
                .eTag(ETags.of(endpoint.version()))
                .cacheControl(CacheControl.noStore())
                .body(endpoint);
    }
}
