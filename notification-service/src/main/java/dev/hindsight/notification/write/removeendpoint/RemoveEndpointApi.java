package dev.hindsight.notification.write.removeendpoint;

import dev.hindsight.notification.answer.EndpointWrites;
import dev.hindsight.notification.read.endpointdetails.EndpointAnswer;
import dev.hindsight.support.security.Caller;
import dev.hindsight.support.security.Permission;
import dev.hindsight.support.security.Requires;
import dev.hindsight.support.web.IfMatch;
import io.swagger.v3.oas.annotations.Operation;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class RemoveEndpointApi {

    private final EndpointWrites writes;

    RemoveEndpointApi(EndpointWrites writes) {
        this.writes = writes;
    }

    @DeleteMapping("/api/ws/{ws}/endpoints/{id}")
    @Requires(Permission.MANAGE_ENDPOINTS)
    @Operation(summary = "Removes an endpoint")
    ResponseEntity<EndpointAnswer> remove(Caller caller, @PathVariable String id, IfMatch ifMatch) {
        return writes.carryOut(caller, id, now -> new RemoveEndpoint(id, ifMatch.version(), now, caller.user()));
    }
}
