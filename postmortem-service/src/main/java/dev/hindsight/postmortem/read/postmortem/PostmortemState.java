package dev.hindsight.postmortem.read.postmortem;

import java.util.Locale;

/** Where a postmortem stands. */
enum PostmortemState {
    DRAFT,
    PUBLISHED;

    /** The name in the API. */
    String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
