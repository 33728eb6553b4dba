package dev.hindsight.notification.inapp;

import java.time.Instant;
import java.util.UUID;

/**
 * Something a person is told.
 *
 * @param id derived from the person and the event, so that a repeated event tells nothing new
 * @param type of the event
 * @param url where it can be looked at
 */
public record Notice(
        UUID id, String workspace, String person, String type, String title, String text, String url, Instant at) {}
