package dev.hindsight.notification.digest;

import dev.hindsight.notification.preferences.PreferencesTable.Chooser;

/**
 * Who could get a digest.
 *
 * @param timeZone where the identity provider says they are
 */
record Reader(String workspace, String person, String timeZone) {

    Chooser chooser() {
        return new Chooser(workspace, person);
    }
}
