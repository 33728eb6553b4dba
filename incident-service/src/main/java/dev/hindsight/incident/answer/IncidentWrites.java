package dev.hindsight.incident.answer;

import dev.hindsight.incident.keys.IncidentKeys;
import dev.hindsight.incident.model.Actor;
import dev.hindsight.incident.read.incidentdetails.IncidentAnswer;
import dev.hindsight.incident.read.incidentdetails.IncidentDetailsTable;
import dev.hindsight.support.command.Commands;
import dev.hindsight.support.command.Refusal;
import dev.hindsight.support.command.Refused;
import dev.hindsight.support.security.Caller;
import dev.hindsight.support.security.Role;
import dev.hindsight.support.web.ETags;
import dev.hindsight.support.web.Stale;
import java.time.Clock;
import java.time.Instant;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Carries out a command on an incident and answers with the incident as the command left it. */
@Component
public class IncidentWrites {

    private final Commands commands;
    private final IncidentKeys keys;
    private final IncidentDetailsTable incidents;
    private final Clock clock;

    IncidentWrites(Commands commands, IncidentKeys keys, IncidentDetailsTable incidents, Clock clock) {
        this.commands = commands;
        this.keys = keys;
        this.incidents = incidents;
        this.clock = clock;
    }

    public ResponseEntity<IncidentAnswer> carryOut(Caller caller, String key, Intent intent) {
        var incidentId = keys.require(caller.workspace(), key);
        return answer(incidentId, send(incidentId, intent.command(incidentId, actor(caller), clock.instant())));
    }

    public ResponseEntity<IncidentAnswer> answer(String incidentId, long version) {
        var incident = incidents.awaitWritten(incidentId, version);
        return ResponseEntity.ok().eTag(ETags.of(incident.version())).body(IncidentAnswer.of(incident));
    }

    public static Actor actor(Caller caller) {
        return new Actor(caller.user(), caller.isAtLeast(Role.ADMIN));
    }

    private long send(String incidentId, Object command) {
        try {
            return commands.send(command);
        } catch (Refused refused) {
            if (refused.refusal().kind() != Refusal.Kind.STALE) {
                throw refused;
            }
            var current = incidents.find(incidentId).orElseThrow(() -> refused);
            throw new Stale(refused.refusal().detail(), IncidentAnswer.of(current), current.version());
        }
    }

    /** Makes the command of a request. */
    @FunctionalInterface
    public interface Intent {
        Object command(String incidentId, Actor actor, Instant now);
    }
}
