package dev.hindsight.postmortem.answer;

import dev.hindsight.postmortem.document.PostmortemAnswer;
import dev.hindsight.postmortem.document.Postmortems;
import dev.hindsight.postmortem.incident.KnownIncident;
import dev.hindsight.postmortem.incident.KnownIncidents;
import dev.hindsight.postmortem.permission.Actor;
import dev.hindsight.postmortem.timeline.IncidentLine;
import dev.hindsight.postmortem.timeline.LineId;
import dev.hindsight.support.command.Commands;
import dev.hindsight.support.command.Refused;
import dev.hindsight.support.security.Caller;
import dev.hindsight.support.web.ETags;
import dev.hindsight.support.web.Stale;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Carries out a command on the postmortem of an incident and answers with what the command made of it. */
@Component
public class PostmortemWrites {

    private final Commands commands;
    private final Postmortems postmortems;
    private final Clock clock;

    PostmortemWrites(Commands commands, Postmortems postmortems, Clock clock) {
        this.commands = commands;
        this.postmortems = postmortems;
        this.clock = clock;
    }

    /** For commands whose handlers return the new version. */
    public PostmortemAnswer carryOut(Caller caller, String key, Intent intent) {
        var incident = postmortems.requireIncident(caller, key);
        return postmortems.awaitWritten(incident, send(caller, incident, intent));
    }

    /** The same, where the intent writes rows that are to be written only if the command is carried out. */
    public PostmortemAnswer carryOutInOneTransaction(Caller caller, String key, Intent intent) {
        var incident = postmortems.requireIncident(caller, key);
        long version = refusing(
                incident,
                () -> commands.inOneTransaction(() -> commands.send(intent.command(target(caller, incident)))));
        return postmortems.awaitWritten(incident, version);
    }

    /** For commands that add an action item and whose handlers return its index. */
    public ItemAdded addItem(Caller caller, String key, Intent intent) {
        var incident = postmortems.requireIncident(caller, key);
        long index = send(caller, incident, intent);
        return new ItemAdded((int) index, postmortems.awaitItem(incident, index));
    }

    public static ResponseEntity<PostmortemAnswer> ok(PostmortemAnswer postmortem) {
        return ResponseEntity.ok().eTag(ETags.of(postmortem.version())).body(postmortem);
    }

    /** Where the postmortem of an incident is read. */
    public static URI locationOf(String workspace, String key) {
        return URI.create("/api/ws/" + workspace + "/incidents/" + key + "/postmortem");
    }

    private long send(Caller caller, KnownIncident incident, Intent intent) {
        return refusing(incident, () -> commands.send(intent.command(target(caller, incident))));
    }

    private long refusing(KnownIncident incident, LongSupplier write) {
        try {
            return write.getAsLong();
        } catch (Refused refused) {
            throw switch (refused.refusal().kind()) {
                case NOT_FOUND ->
                    refused.refusal().code().equals("not-found") ? KnownIncidents.missing(incident.key()) : refused;
                case STALE -> stale(refused, incident);
                default -> refused;
            };
        }
    }

    private Target target(Caller caller, KnownIncident incident) {
        return new Target(
                Postmortems.idOf(incident),
                incident,
                incident.actor(caller),
                clock.instant(),
                id -> postmortems.findLine(incident, id),
                () -> postmortems.lineIds(incident));
    }

    private Stale stale(Refused refused, KnownIncident incident) {
        var current = postmortems.awaitCurrent(incident, refused.currentVersion());
        return new Stale(refused.refusal().detail(), current, current.version());
    }

    /**
     * What a command needs to know beside the request.
     *
     * @param lineOf finds a line of the incidents' own timelines by its identifier, when it is asked for
     * @param idsOfLines tells which there are, likewise
     */
    public record Target(
            String postmortemId,
            KnownIncident incident,
            Actor actor,
            Instant now,
            Function<String, Optional<IncidentLine>> lineOf,
            Supplier<List<LineId>> idsOfLines) {

        public List<LineId> lineIds() {
            return idsOfLines.get();
        }

        /** The line of that id as its incident has it. */
        public @Nullable IncidentLine line(String id) {
            return lineOf.apply(id).orElse(null);
        }
    }

    /** The index of the item that was added, or found again, and the postmortem with it. */
    public record ItemAdded(int index, PostmortemAnswer postmortem) {}

    /** Makes the command of a request. */
    @FunctionalInterface
    public interface Intent {
        Object command(Target target);
    }
}
