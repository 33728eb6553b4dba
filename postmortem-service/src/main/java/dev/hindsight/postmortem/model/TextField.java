package dev.hindsight.postmortem.model;

import java.util.Locale;

/** The fields of a postmortem that are one text in Markdown. */
public enum TextField {
    SUMMARY,
    IMPACT,
    TRIGGER,
    DETECTION,
    CONTAINMENT,
    ROOT_CAUSE,
    RESOLUTION,
    WHAT_WENT_WELL,
    WHAT_TO_IMPROVE,
    WHERE_WE_GOT_LUCKY,
    LESSONS_LEARNED,
    PREVENTION_SHORT_TERM,
    PREVENTION_SYSTEMIC;

    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
