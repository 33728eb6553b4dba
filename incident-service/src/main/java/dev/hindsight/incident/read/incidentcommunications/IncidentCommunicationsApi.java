package dev.hindsight.incident.read.incidentcommunications;

import dev.hindsight.incident.visibility.VisibleIncidents;
import dev.hindsight.support.security.Caller;
import dev.hindsight.support.security.Permission;
import dev.hindsight.support.security.Requires;
import dev.hindsight.support.web.Page;
import dev.hindsight.support.web.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class IncidentCommunicationsApi {

    private final VisibleIncidents incidents;
    private final IncidentCommunicationsTable communications;

    IncidentCommunicationsApi(VisibleIncidents incidents, IncidentCommunicationsTable communications) {
        this.incidents = incidents;
        this.communications = communications;
    }

    @GetMapping("/api/ws/{ws}/incidents/{key}/communications")
    @Requires(Permission.READ_INCIDENTS)
    @Operation(summary = "Lists what people were told about an incident, oldest first")
    Page<Communication> communications(Caller caller, @PathVariable String key, PageRequest page) {
        return incidents.page(caller, key, 1, page, communications);
    }
}
