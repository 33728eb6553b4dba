package dev.hindsight.notification.read.notifications;

import java.time.Instant;

/**
 * What a person was told, and whether it was read.
 *
 * @param version the first is new, the second read; there are no others
 */
record Notification(
        String id, String type, String title, String text, String url, Instant at, boolean read, long version) {}
