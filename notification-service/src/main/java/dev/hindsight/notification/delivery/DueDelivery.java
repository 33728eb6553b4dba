package dev.hindsight.notification.delivery;

import dev.hindsight.notification.model.EndpointKind;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A delivery that this process has claimed, with all that an attempt needs.
 *
 * @param claim proves at the end that the lane is still ours
 * @param attempts how many have failed before, since it was queued last
 * @param body what is said; null when it is stored no more
 * @param isWanted whether the endpoint may still be told it
 * @param storedSecrets that sign, the newest first, as their tables have them
 */
record DueDelivery(
        UUID id,
        UUID claim,
        String endpointId,
        String subject,
        long position,
        int attempts,
        String type,
        @Nullable String body,
        boolean isWanted,
        EndpointKind kind,
        String url,
        Map<String, String> headers,
        List<String> storedSecrets) {

    /** The type of what is sent on request, to see whether it arrives. */
    static final String TEST = "hindsight.test";

    /** Somebody waits to see what becomes of it, and asks for another one. */
    boolean isTest() {
        return type.equals(TEST);
    }

    /** Without the secrets and the URL, which may be one; both belong in no log. */
    @Override
    public String toString() {
        return "DueDelivery[" + id + " to " + endpointId + "]";
    }
}
