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
        if (payload == null) {
            return;
        }
        if (isDeeperThan(MAX_DEPTH, payload)) {
            throw refused("too_deep", "A payload nests at most " + MAX_DEPTH + " levels.");
        }
        if (json.writeValueAsBytes(payload).length > MAX_BYTES) {
            throw refused("too_large", "A payload has at most " + MAX_BYTES + " bytes.");
        }
    }

    private static boolean isDeeperThan(int levels, @Nullable Object value) {
        return switch (value) {
            case Map<?, ?> object -> isDeeperThan(levels, object.values());
            case Collection<?> list -> levels == 0 || list.stream().anyMatch(item -> isDeeperThan(levels - 1, item));
            case null, default -> false;
        };
    }

    private static Refused refused(String code, String message) {
        return Refused.invalid(new FieldError("payload", code, message));
    }
}
