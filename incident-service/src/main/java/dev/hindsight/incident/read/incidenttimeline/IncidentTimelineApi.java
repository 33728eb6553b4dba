package dev.hindsight.incident.read.incidenttimeline;

import dev.hindsight.incident.timeline.TimelineEntry;
import dev.hindsight.incident.visibility.VisibleIncidents;
import dev.hindsight.support.security.Caller;
import dev.hindsight.support.security.Permission;
import dev.hindsight.support.security.Requires;
import dev.hindsight.support.web.Page;
import dev.hindsight.support.web.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class IncidentTimelineApi {

    private final VisibleIncidents incidents;
    private final IncidentTimelineTable timelines;

    IncidentTimelineApi(VisibleIncidents incidents, IncidentTimelineTable timelines) {
        this.incidents = incidents;
        this.timelines = timelines;
    }

    @GetMapping("/api/ws/{ws}/incidents/{key}/timeline")
    @Requires(Permission.READ_INCIDENTS)
    @Operation(summary = "Lists the timeline of an incident, oldest first")
    Page<TimelineEntry> timeline(
            Caller caller,
            @PathVariable String key,
            PageRequest page,
            @RequestParam(name = "min_version", defaultValue = "1") long minVersion) {
        return incidents.page(caller, key, minVersion, page, timelines);
    }
}
