package dev.hindsight.incident.answer;

import dev.hindsight.incident.lines.Additions;
import dev.hindsight.incident.lines.Line;
import dev.hindsight.incident.visibility.VisibleIncidents;
import dev.hindsight.support.id.Ids;
import dev.hindsight.support.read.Projections;
import dev.hindsight.support.security.Caller;
import dev.hindsight.support.web.ETags;
import dev.hindsight.support.web.RequestKey;
import java.net.URI;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Adds lines to incidents that the caller may see, each once, and answers with them. */
@Component
public class LineWrites {

    /** A line stays as it was added. */
    private static final String NEVER_CHANGED = ETags.of(1);

    private final VisibleIncidents incidents;
    private final Additions additions;
    private final IncidentWrites writes;

    LineWrites(VisibleIncidents incidents, Additions additions, IncidentWrites writes) {
        this.incidents = incidents;
        this.additions = additions;
        this.writes = writes;
    }

    /**
     * Those of one kind.
     *
     * @param kind as their identifiers name it
     * @param path of their list below the incident
     * @param find reads a line of an incident by its identifier
     */
    public <L extends Line> Of<L> of(String kind, String path, BiFunction<String, String, Optional<L>> find) {
        return (caller, key, name, intent) -> {
            var incidentId = incidents.require(caller, key).incidentId();
            var id = name.idFor(caller, kind, incidentId);
            var command = intent.command(incidentId, id);
            boolean isNew = writes.attempt(key, incidentId, () -> additions.add(incidentId, id, command));
            var line = Projections.awaitWritten(() -> find.apply(incidentId, id), found -> true);
            return ResponseEntity.status(isNew ? HttpStatus.CREATED : HttpStatus.OK)
                    .location(URI.create("/api/ws/" + caller.workspace() + "/incidents/" + key + "/" + path))
                    .eTag(NEVER_CHANGED)
                    .body(line);
        };
    }

    /** Adds lines of one kind. */
    @FunctionalInterface
    public interface Of<L extends Line> {

        /** Answers 201 with the line, or 200 with the one of that name that was there before. */
        ResponseEntity<L> add(Caller caller, String key, Name name, Intent intent);
    }

    /**
     * By what a repetition is recognised.
     *
     * @param origin in which the external identifier is unique
     */
    public record Name(RequestKey requestKey, String origin, @Nullable String externalId) {

        String idFor(Caller caller, String kind, String incidentId) {
            return externalId == null
                    ? requestKey.idFor(caller, kind, incidentId)
                    : Ids.derived(caller.workspace(), kind, incidentId, origin, externalId);
        }
    }

    /** Makes the command of a request. */
    @FunctionalInterface
    public interface Intent {
        Object command(String incidentId, String lineId);
    }
}
