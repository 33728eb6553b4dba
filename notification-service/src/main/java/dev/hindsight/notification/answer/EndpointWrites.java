package dev.hindsight.notification.answer;

import dev.hindsight.notification.read.endpointdetails.EndpointAnswer;
import dev.hindsight.notification.read.endpointdetails.EndpointDetails;
import dev.hindsight.notification.read.endpointdetails.EndpointDetailsTable;
import dev.hindsight.support.command.Commands;
import dev.hindsight.support.command.Refused;
import dev.hindsight.support.security.Caller;
import dev.hindsight.support.web.ETags;
import dev.hindsight.support.web.Stale;
import java.time.Clock;
import java.time.Instant;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Carries out a command on an endpoint and answers with the endpoint as the command left it. */
@Component
public class EndpointWrites {

    private final Commands commands;
    private final EndpointDetailsTable endpoints;
    private final Clock clock;

    EndpointWrites(Commands commands, EndpointDetailsTable endpoints, Clock clock) {
        this.commands = commands;
        this.endpoints = endpoints;
        this.clock = clock;
    }

    public ResponseEntity<EndpointAnswer> carryOut(Caller caller, String endpointId, Intent intent) {
        var current = endpoints.require(caller.workspace(), endpointId, 1);
        var version = send(current, intent.command(clock.instant()));
        var endpoint = endpoints.awaitWritten(endpointId, version);
        return ResponseEntity.ok().eTag(ETags.of(endpoint.version())).body(EndpointAnswer.of(endpoint));
    }

    private long send(EndpointDetails seen, Object command) {
        try {
            return commands.send(command);
        } catch (Refused refused) {
            if (!refused.isStale()) {
                throw refused;
            }
            var current = endpoints.awaitCurrent(seen.id(), refused.currentVersion());
            throw new Stale(refused.refusal().detail(), EndpointAnswer.of(current), current.version());
        }
    }

    /** Makes the command of a request. */
    @FunctionalInterface
    public interface Intent {
        Object command(Instant now);
    }
}
