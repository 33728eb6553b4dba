package dev.hindsight.notification.preferences;

/**
 * What a person has chosen by now.
 *
 * @param version counts the choices, 0 for who has not chosen
 */
public record ChosenPreferences(Preferences preferences, long version) {

    static final ChosenPreferences NONE = new ChosenPreferences(Preferences.DEFAULT, 0);
}
