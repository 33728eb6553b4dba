package dev.hindsight.postmortem.timeline;

import dev.hindsight.postmortem.incident.KnownLine;
import dev.hindsight.postmortem.incident.KnownTimelines;
import java.util.HashMap;
import java.util.List;
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
        var byId = new HashMap<String, SourceIncident>();
        incidents.forEach(incident -> byId.put(incident.id(), incident));
        return timelines.of(byId.keySet()).stream()
                .flatMap(line -> Stream.ofNullable(byId.get(line.incidentId())).map(incident -> line(line, incident)))
                .toList();
    }

    private static IncidentLine line(KnownLine line, SourceIncident incident) {
        return new IncidentLine(
                line.entry(),
                incident.key(),
                line.arrivedAt(),
                line.recordedAt().isAfter(incident.until()));
    }
}
