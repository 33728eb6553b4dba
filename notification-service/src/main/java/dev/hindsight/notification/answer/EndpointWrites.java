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
import org.jspecify.annotations.Nullable;
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
        var endpoint = carryOut(caller, endpointId, intent, _ -> null);
        return ResponseEntity.ok().eTag(ETags.of(endpoint.version())).body(endpoint);
    }

    /**
     * Carries out a command and, in the same transaction, what belongs to it.
     *
     * @param effect after the command was accepted; what it returns is a secret to show
     * @return the endpoint as both left it
     */
    public EndpointAnswer carryOut(Caller caller, String endpointId, Intent intent, Effect effect) {
        var current = endpoints.require(caller.workspace(), endpointId, 1);
        var now = clock.instant();
        var done = send(current, intent.command(now), () -> effect.on(now));
        return EndpointAnswer.withSecret(endpoints.awaitWritten(endpointId, done.version()), done.secret());
    }

    private Done send(EndpointDetails seen, Object command, Work effect) {
        try {
            return commands.inOneTransaction(() -> new Done(commands.send(command), effect.done()));
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

    /** Does what belongs to a command. */
    @FunctionalInterface
    public interface Effect {
        @Nullable
        String on(Instant now);
    }

    @FunctionalInterface
    private interface Work {
        @Nullable
        String done();
    }

    private record Done(long version, @Nullable String secret) {}
}
