package dev.hindsight.incident.read.incidentdetails;

import dev.hindsight.incident.keys.IncidentKeys;
import dev.hindsight.support.security.Caller;
import dev.hindsight.support.security.Permission;
import dev.hindsight.support.security.Requires;
import dev.hindsight.support.web.ETags;
import io.swagger.v3.oas.annotations.Operation;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class IncidentDetailsApi {

    private final IncidentKeys keys;
    private final IncidentDetailsTable incidents;

    IncidentDetailsApi(IncidentKeys keys, IncidentDetailsTable incidents) {
        this.keys = keys;
        this.incidents = incidents;
    }

    @GetMapping("/api/ws/{ws}/incidents/{key}")
    @Requires(Permission.READ_INCIDENTS)
    @Operation(summary = "Shows an incident")
    ResponseEntity<IncidentAnswer> incident(
            Caller caller,
            @PathVariable String key,
            @RequestParam(name = "min_version", defaultValue = "1") long minVersion) {
        var incident = incidents.require(caller, key, keys.require(caller.workspace(), key), minVersion);
        return ResponseEntity.ok().eTag(ETags.of(incident.version())).body(IncidentAnswer.of(incident));
    }
}
