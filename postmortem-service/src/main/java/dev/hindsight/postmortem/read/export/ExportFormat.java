package dev.hindsight.postmortem.read.export;

import java.util.Locale;

/** What a postmortem is exported as. */
enum ExportFormat {
    MARKDOWN;

    /** The name in the API. */
    String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
