package dev.hindsight.postmortem.timeline;

import dev.hindsight.postmortem.incident.KnownLine;
import dev.hindsight.postmortem.incident.KnownTimelines;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The lines that a postmortem has from its incidents. */
@Component
public class IncidentLines {

    private final KnownTimelines timelines;

    IncidentLines(KnownTimelines timelines) {
        this.timelines = timelines;
    }

    /** In the order of their arrival. */
    public List<IncidentLine> of(List<SourceIncident> incidents) {
        var byId = byId(incidents);
        return timelines.of(byId.keySet()).stream()
                .flatMap(line -> Stream.ofNullable(byId.get(line.incidentId())).map(incident -> line(line, incident)))
                .toList();
    }

    /** One of them. */
    public Optional<IncidentLine> find(List<SourceIncident> incidents, String id) {
        var byId = byId(incidents);
        return timelines
                .find(byId.keySet(), id)
                .map(line -> line(line, Objects.requireNonNull(byId.get(line.incidentId()))));
    }

    /** Which ones there are, in no order. */
    public List<LineId> idsOf(List<SourceIncident> incidents) {
        var byId = byId(incidents);
        return timelines.recorded(byId.keySet()).stream()
                .flatMap(line -> Stream.ofNullable(byId.get(line.incidentId()))
                        .map(incident -> new LineId(line.entryId(), isLate(line.at(), incident))))
                .toList();
    }

    private static Map<String, SourceIncident> byId(List<SourceIncident> incidents) {
        var byId = new HashMap<String, SourceIncident>();
        incidents.forEach(incident -> byId.put(incident.id(), incident));
        return byId;
    }

    private static IncidentLine line(KnownLine line, SourceIncident incident) {
        return new IncidentLine(line.entry(), incident.key(), line.arrivedAt(), isLate(line.recordedAt(), incident));
    }

    private static boolean isLate(Instant recordedAt, SourceIncident incident) {
        return recordedAt.isAfter(incident.until());
    }
}
