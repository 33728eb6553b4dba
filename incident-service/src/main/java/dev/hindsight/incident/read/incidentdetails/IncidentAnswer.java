package dev.hindsight.incident.read.incidentdetails;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.hindsight.incident.details.IncidentDetails;

/** An incident as the API shows it: its details and what is measured from them. */
public record IncidentAnswer(@JsonUnwrapped IncidentDetails details, Measures measures) {

    public static IncidentAnswer of(IncidentDetails details) {
        return new IncidentAnswer(details, Measures.of(details));
    }
}
