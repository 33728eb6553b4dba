package dev.hindsight.events.report;

import dev.hindsight.events.PublicEvent;

/** What other systems report about an incident, on the topic of incident reports, in whatever order it comes. */
public sealed interface IncidentReport extends PublicEvent permits IncidentReportV1 {}
