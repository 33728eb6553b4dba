package dev.hindsight.notification.delivery;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A public event that may be told.
 *
 * @param id derived from the event, so that a repeated one is the same
 * @param patterns what an endpoint's filter may say to fit it
 * @param incident key of the incident that it is about
 * @param body what is said of it
 */
public record Announcement(
        UUID id,
        String workspace,
        String type,
        List<String> patterns,
        String subject,
        String severity,
        List<String> services,
        List<String> tags,
        boolean isPrivate,
        String incident,
        boolean backfill,
        Instant occurredAt,
        String body) {}
