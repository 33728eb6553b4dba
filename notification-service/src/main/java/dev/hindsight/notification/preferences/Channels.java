package dev.hindsight.notification.preferences;

import dev.hindsight.notification.model.Severity;
import org.jspecify.annotations.Nullable;

/**
 * By which ways a person is told.
 *
 * @param inApp in the inbox of the app
 * @param email by a letter
 * @param severityFloor only of incidents at least as bad as that; null for all
 */
public record Channels(boolean inApp, boolean email, @Nullable Severity severityFloor) {

    static final Channels NONE = new Channels(false, false, null);

    /**
     * What is left of them for something of that severity.
     *
     * @param severity null where it follows from no incident, which no floor holds back
     */
    public Channels at(@Nullable Severity severity) {
        return severity == null || severityFloor == null || severity.compareTo(severityFloor) <= 0 ? this : NONE;
    }

    public boolean areNone() {
        return !inApp && !email;
    }
}
