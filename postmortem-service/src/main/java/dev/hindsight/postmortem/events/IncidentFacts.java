package dev.hindsight.postmortem.events;

import java.util.List;

/** The incident as it was known when something happened to its postmortem. */
public record IncidentFacts(
        String id,
        String key,
        String title,
        String severity,
        String status,
        List<String> services,
        List<String> tags,
        boolean isPrivate,
        boolean drill,
        boolean backfill) {}
