package dev.hindsight.postmortem.write;

import dev.hindsight.support.command.Refused;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Whether it is published, since when, and how often it was. */
final class Publications {

    private boolean isPublished;
    private @Nullable Instant publishedAt;
    private int revision;

    boolean isPublished() {
        return isPublished;
    }

    int revision() {
        return revision;
    }

    void requireNone() {
        if (isPublished) {
            throw Refused.conflict("already-published", "Publish refused: existing published version");
        }
    }

    /** Since when there is one. */
    Instant requireOne() {
        if (!isPublished || publishedAt == null) {
            throw Refused.conflict(
                    "not-published", "Re-publish refused: there is no published version; publish it first.");
        }
        return publishedAt;
    }

    void requireOneToWithdraw() {
        if (!isPublished) {
            throw Refused.conflict("not-published", "Unpublish refused: there is no published version.");
        }
    }

    void published(Instant at, int number) {
        isPublished = true;
        publishedAt = at;
        revision = number;
    }

    void republished(int number) {
        revision = number;
    }

    void withdrawn() {
        isPublished = false;
    }
}
