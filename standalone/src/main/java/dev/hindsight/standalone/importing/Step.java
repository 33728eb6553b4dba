package dev.hindsight.standalone.importing;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is done to an incident for an update of its status page. */
sealed interface Step {

    /** Adds a line to the timeline, in the words of the API. */
    record Entry(
            Instant at,
            String label,
            String source,
            String actor,
            @Nullable String phase,
            Map<String, String> payload,
            String externalId)
            implements Step {}

    /**
     * Changes the status.
     *
     * @param to the resource that stands for the change, which is also the phase of the line that the change becomes
     * @param words note or reason, which that line repeats
     * @param otherwise the line that tells of the update when the change is not possible (any more)
     */
    record Move(String to, Instant at, Map<String, String> words, Entry otherwise) implements Step {}
}
