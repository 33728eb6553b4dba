package dev.hindsight.incident.read.incidenthistory;

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
class IncidentHistoryApi {

    private final VisibleIncidents incidents;
    private final IncidentHistoryTable histories;

    IncidentHistoryApi(VisibleIncidents incidents, IncidentHistoryTable histories) {
        this.incidents = incidents;
        this.histories = histories;
    }

    @GetMapping("/api/ws/{ws}/incidents/{key}/history")
    @Requires(Permission.READ_INCIDENTS)
    @Operation(summary = "Lists who changed what of an incident and when, newest first")
    Page<IncidentChange> history(
            Caller caller,
            @PathVariable String key,
            PageRequest page,
            @RequestParam(name = "min_version", defaultValue = "1") long minVersion) {
        return incidents.page(caller, key, minVersion, page, histories);
    }
}
