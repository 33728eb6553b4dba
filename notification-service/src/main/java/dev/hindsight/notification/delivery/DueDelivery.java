package dev.hindsight.notification.delivery;

import dev.hindsight.notification.model.EndpointKind;
import java.util.Map;
import java.util.UUID;

/**
 * A delivery that this process has claimed, with all that an attempt needs.
 *
 * @param claim proves at the end that the lane is still ours
 * @param attempts how many have failed before
 * @param storedSecret as its table has it
 */
record DueDelivery(
        UUID id,
        UUID claim,
        String endpointId,
        String subject,
        long position,
        int attempts,
        String type,
        String body,
        EndpointKind kind,
        String url,
        Map<String, String> headers,
        String storedSecret) {

    /** Without the secret and the URL, which may be one; both belong in no log. */
    @Override
    public String toString() {
        return "DueDelivery[" + id + " to " + endpointId + "]";
    }
}
