package dev.hindsight.incident.read.incidentdetails;

import dev.hindsight.incident.model.IncidentStatus;
import dev.hindsight.incident.model.Severity;
import dev.hindsight.support.security.Caller;
import dev.hindsight.support.security.Permission;
import dev.hindsight.support.security.Requires;
import dev.hindsight.support.web.Page;
import dev.hindsight.support.web.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class IncidentListApi {

    private final IncidentList incidents;

    IncidentListApi(IncidentList incidents) {
        this.incidents = incidents;
    }

    @GetMapping("/api/ws/{ws}/incidents")
    @Requires(Permission.READ_INCIDENTS)
    @Operation(summary = "Lists incidents, newest first")
    Page<IncidentAnswer> incidents(
            Caller caller,
            PageRequest page,
            @RequestParam(required = false) @Nullable IncidentStatus status,
            @RequestParam(required = false) @Nullable Severity severity,
            @RequestParam(required = false) @Nullable String service,
            @RequestParam(required = false) @Nullable String tag,
            @RequestParam(required = false) @Size(max = 200) @Nullable String q,
            @RequestParam(required = false) @Nullable Boolean drill,
            @RequestParam(required = false) @Nullable Boolean backfill,
            @RequestParam(required = false) @Nullable OffsetDateTime from,
            @RequestParam(required = false) @Nullable OffsetDateTime to) {
        return incidents.page(
                caller, new IncidentFilter(status, severity, service, tag, q, drill, backfill, from, to), page);
    }
}
