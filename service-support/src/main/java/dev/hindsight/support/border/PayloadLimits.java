package dev.hindsight.support.border;

import dev.hindsight.support.command.FieldError;
import dev.hindsight.support.command.Refused;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Keeps what a source has to say small enough for every reader of the events that repeat it. */
public final class PayloadLimits {

    static final int MAX_BYTES = 64 * 1024;
    static final int MAX_DEPTH = 20;
    static final String MESSAGE =
            "A payload has at most " + MAX_BYTES + " bytes and nests at most " + MAX_DEPTH + " levels.";

    private final JsonMapper json;

    public PayloadLimits(JsonMapper json) {
        this.json = json;
    }

    /**
     * Checks the field {@code payload} of a request.
     *
     * @throws Refused when it has more than 64 KiB or nests more than 20 levels
     */
    public void check(@Nullable Map<String, ? extends @Nullable Object> payload) {
        if (!allow(payload)) {
            throw Refused.invalid(new FieldError("payload", "within_payload_limits", MESSAGE));
        }
    }

    boolean allow(@Nullable Map<String, ? extends @Nullable Object> payload) {
        return payload == null
                || (!isDeeperThan(MAX_DEPTH, payload) && json.writeValueAsBytes(payload).length <= MAX_BYTES);
    }

    private static boolean isDeeperThan(int levels, @Nullable Object value) {
        return switch (value) {
            case Map<?, ?> object -> isDeeperThan(levels, object.values());
            case Collection<?> list -> levels == 0 || list.stream().anyMatch(item -> isDeeperThan(levels - 1, item));
            case null, default -> false;
        };
    }
}
