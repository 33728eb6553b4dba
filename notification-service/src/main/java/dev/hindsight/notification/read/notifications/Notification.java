package dev.hindsight.notification.read.notifications;

import java.time.Instant;

/** What a person was told, and whether it was read. */
record Notification(String id, String type, String title, String text, String url, Instant at, boolean read) {}
