package dev.hindsight.notification.digest;

import dev.hindsight.support.id.Ids;
import java.time.LocalDate;

/**
 * The one that a person gets on a day.
 *
 * @param day by the clock on their wall
 */
record Digest(String workspace, String person, LocalDate day, DigestKind kind) {

    /** The same for the same person and day. */
    String id() {
        return Ids.name("digest", workspace, person, day).toString();
    }
}
