package dev.hindsight.notification.integration.news;

import java.time.Instant;

/**
 * What is known of an event beside itself.
 *
 * @param at when it was recorded
 * @param isCut whether texts and lists may be shorter than they were
 */
record Told(Instant at, String workspace, boolean isCut) {}
