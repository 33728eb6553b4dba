package dev.hindsight.notification.write.endprevioussecrets;

import dev.hindsight.notification.answer.EndpointWrites;
import dev.hindsight.notification.read.endpointdetails.EndpointAnswer;
import dev.hindsight.notification.secret.EndpointSecrets;
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
class EndPreviousSecretsApi {

    private final EndpointWrites writes;
    private final EndpointSecrets secrets;

    EndPreviousSecretsApi(EndpointWrites writes, EndpointSecrets secrets) {
        this.writes = writes;
        this.secrets = secrets;
    }

    @DeleteMapping("/api/ws/{ws}/endpoints/{id}/secret/previous")
    @Requires(Permission.MANAGE_ENDPOINTS)
    @Operation(summary = "Erases the previous secrets of an endpoint, so that only the newest one signs")
    ResponseEntity<EndpointAnswer> end(Caller caller, @PathVariable String id, IfMatch ifMatch) {
        var endpoint = writes.carryOut(
                caller, id, now -> new EndPreviousSecrets(id, ifMatch.version(), now, caller.user()), _ -> {
                    secrets.endPrevious(id);
                    return null;
                });
        return ResponseEntity.ok().eTag(ETags.of(endpoint.version())).body(endpoint);
    }
}
