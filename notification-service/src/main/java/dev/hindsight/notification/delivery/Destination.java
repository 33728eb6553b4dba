package dev.hindsight.notification.delivery;

import dev.hindsight.notification.model.EndpointKind;
import java.util.List;
import java.util.Map;

/**
 * Where deliveries to an endpoint go.
 *
 * @param headers its own
 * @param includePrivate whether it is told of private incidents
 * @param isFailing whether it has not taken the last attempt
 * @param storedSecrets that sign, the newest first, as their tables have them
 */
record Destination(
        EndpointKind kind,
        String url,
        Map<String, String> headers,
        List<String> storedSecrets,
        boolean includePrivate,
        boolean isFailing) {

    /** Without the secrets and the URL, which may be one; both belong in no log. */
    @Override
    public String toString() {
        return "Destination[" + kind + "]";
    }
}
