package dev.hindsight.support.id;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/** Identifiers of aggregates and rows: opaque to clients, beginning with the workspace. */
public final class Ids {

    /** What the name of a workspace looks like: a part of a regular expression, also of RE2's. */
    public static final String WORKSPACE = "[a-z0-9-]{3,30}";

    private static final UUID NAMESPACE = UUID.fromString("6f1d5a0e-6f0b-5c52-9b3a-6a1f0c7d2e11");

    private Ids() {}

    /** A new identifier, time-ordered so that indexes grow at one end (UUID version 7, RFC 9562). */
    public static String next(String workspace, String kind) {
        return workspace + ":" + kind + ":" + UuidCreator.getTimeOrderedEpoch();
    }

    /**
     * The identifier that belongs to these parts and no others (UUID version 5, RFC 9562), for work that may be repeated.
     *
     * @param parts what makes the thing unique in its workspace; their order matters
     */
    public static String derived(String workspace, String kind, Object... parts) {
        return workspace + ":" + kind + ":" + name(parts);
    }

    /** A bare derived UUID, for rows that are no aggregates. */
    public static UUID name(Object... parts) {
        var name = new StringBuilder();
        for (Object part : parts) {
            var text = String.valueOf(part);
            // The length keeps ("ab", "c") and ("a", "bc") apart.
            name.append(text.length()).append(':').append(text);
        }
        return UuidCreator.getNameBasedSha1(NAMESPACE, name.toString());
    }

    /** The workspace that an aggregate's identifier begins with. */
    public static String workspaceOf(String id) {
        return id.substring(0, id.indexOf(':'));
    }
}
