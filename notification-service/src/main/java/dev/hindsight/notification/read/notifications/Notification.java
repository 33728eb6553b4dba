package dev.hindsight.notification.read.notifications;

import java.time.Instant;

/**
 * What a person was told, and whether it was read.
 *
 * @param reason why this person is told: the row of their preferences that says how
 * @param type of the event that it follows from
 * @param version the first is new, the second read; there are no others
 */
record Notification(
        String id,
        String reason,
        String type,
        String title,
        String text,
        String url,
        Instant at,
        boolean read,
        long version) {}
