package dev.hindsight.notification.inapp;

import dev.hindsight.notification.model.Severity;
import dev.hindsight.notification.preferences.Concern;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something a person could be told, if they want to.
 *
 * @param id derived from the person and what is told, so that nothing is told twice
 * @param occasion what it follows from; of one occasion a person is told once, whatever the concerns
 * @param concern why this person is told
 * @param type of the event
 * @param text what somebody said about it, in words without markup
 * @param url where it can be looked at
 * @param severity of the incident; null where there is none
 * @param privateIncident the id of the incident, when only those are told who may see it
 */
public record Notice(
        UUID id,
        String occasion,
        String workspace,
        String person,
        Concern concern,
        String type,
        String title,
        String text,
        String url,
        Instant at,
        @Nullable Severity severity,
        @Nullable String privateIncident) {}
