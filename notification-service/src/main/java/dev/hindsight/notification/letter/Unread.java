package dev.hindsight.notification.letter;

import org.jspecify.annotations.Nullable;

/**
 * What a person was told and has not read yet.
 *
 * @param reason why they were told
 * @param privateIncident the id of the incident, when only those are told who may see it
 */
record Unread(
        String id,
        String workspace,
        String person,
        String reason,
        String title,
        String text,
        String url,
        @Nullable String privateIncident) {}
