package dev.hindsight.incident.answer;

import dev.hindsight.incident.details.IncidentDetails;
import dev.hindsight.incident.keys.IncidentKeys;
import dev.hindsight.incident.model.Actor;
import dev.hindsight.incident.read.incidentdetails.IncidentAnswer;
import dev.hindsight.incident.read.incidentdetails.IncidentDetailsTable;
import dev.hindsight.support.command.Commands;
import dev.hindsight.support.command.Refused;
import dev.hindsight.support.security.Caller;
import dev.hindsight.support.security.Permission;
import dev.hindsight.support.web.ETags;
import dev.hindsight.support.web.Stale;
import java.time.Clock;
import java.time.Instant;
import java.util.function.Supplier;
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
        var command = intent.command(incidentId, actor(caller), clock.instant());
        return answer(incidentId, attempt(key, incidentId, () -> commands.send(command)));
    }

    /**
     * Answers with an incident that was there before.
     *
     * @param name what the caller calls it by
     * @throws Refused when the caller may not see it
     */
    public ResponseEntity<IncidentAnswer> existing(Caller caller, String name, String incidentId) {
        incidents.awaitWritten(incidentId, 1);
        return answered(incidents.require(caller, name, incidentId, 1));
    }

    public ResponseEntity<IncidentAnswer> answer(String incidentId, long version) {
        return answered(incidents.awaitWritten(incidentId, version));
    }

    private static ResponseEntity<IncidentAnswer> answered(IncidentDetails incident) {
        return ResponseEntity.ok().eTag(ETags.of(incident.version())).body(IncidentAnswer.of(incident));
    }

    public static Actor actor(Caller caller) {
        return new Actor(caller.user(), caller.may(Permission.SEE_PRIVATE_INCIDENTS));
    }

    /**
     * Tries something with an incident.
     *
     * @throws Stale with the incident as it is, when it was refused because of the version
     */
    public <T> T attempt(String key, String incidentId, Supplier<T> work) {
        try {
            return work.get();
        } catch (Refused refused) {
            throw switch (refused.refusal().kind()) {
                case STALE -> stale(incidentId, refused);
                // In the words that are used where there is none, so that a hidden incident does not show.
                case NOT_FOUND -> IncidentKeys.missing(key);
                case INVALID, FORBIDDEN, CONFLICT -> refused;
            };
        }
    }

    private Stale stale(String incidentId, Refused refused) {
        var current = incidents.awaitCurrent(incidentId, refused.currentVersion());
        return new Stale(refused.refusal().detail(), IncidentAnswer.of(current), current.version());
    }

    /** Makes the command of a request. */
    @FunctionalInterface
    public interface Intent {
        Object command(String incidentId, Actor actor, Instant now);
    }
}
