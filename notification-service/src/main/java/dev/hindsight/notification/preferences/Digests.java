package dev.hindsight.notification.preferences;

/** Which digests a person gets. */
public record Digests(boolean daily, boolean weekly) {

    /** For who has not chosen. */
    public static final Digests DEFAULT = new Digests(false, true);
}
