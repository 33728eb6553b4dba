package dev.hindsight.notification.model;

import java.util.List;
import java.util.Set;

/** The patterns that an event type fits: {@code *}, its family's {@code postmortem.*}, and itself. */
public final class EventPatterns {

    private EventPatterns() {}

    public static List<String> of(String type) {
        return List.of("*", familyOf(type), type);
    }

    /** Whether some type fits. */
    public static boolean isFitted(String pattern, Set<String> types) {
        return types.stream().anyMatch(type -> of(type).contains(pattern));
    }

    private static String familyOf(String type) {
        return type.substring(0, type.indexOf('.')) + ".*";
    }
}
