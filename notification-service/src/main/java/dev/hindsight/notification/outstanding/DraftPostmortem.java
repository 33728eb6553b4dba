package dev.hindsight.notification.outstanding;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A postmortem as an event told it.
 *
 * @param title of its incident, behind the key
 * @param privateIncident the id of the incident, when only some may see it
 * @param isDraft whether it is not published, or no longer
 * @param toldAt when the event was recorded
 */
public record DraftPostmortem(
        String id,
        String title,
        String author,
        String url,
        @Nullable String privateIncident,
        boolean isDraft,
        Instant toldAt) {}
