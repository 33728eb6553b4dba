package dev.hindsight.notification.letter;

import dev.hindsight.notification.model.Severity;
import dev.hindsight.notification.preferences.Concern;
import dev.hindsight.notification.preferences.Preferences;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a person was told and has not read yet.
 *
 * @param mailReasons why they wanted a letter, by names with commas between them
 * @param severity of the incident; null where there is none
 * @param privateIncident the id of the incident, when only those are told who may see it
 */
record Unread(
        String id,
        String workspace,
        String person,
        String mailReasons,
        String title,
        String text,
        String url,
        @Nullable String severity,
        @Nullable String privateIncident) {

    /** The first reason for which they want a letter by what they choose now. */
    Optional<Concern> reasonFor(Preferences preferences) {
        var known = Optional.ofNullable(severity).flatMap(Severity::parse).orElse(null);
        return Arrays.stream(mailReasons.split(","))
                .flatMap(name -> Concern.named(name).stream())
                .filter(it -> preferences.channels(it).at(known).email())
                .findFirst();
    }
}
