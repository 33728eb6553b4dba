package dev.hindsight.notification.integration.notices;

import org.jspecify.annotations.Nullable;

/**
 * A text that a person wrote.
 *
 * @param standing its name, where it is one text that is edited; null where each event has its own
 * @param place where it stands, as the end of a sentence
 */
record Written(String markdown, @Nullable String standing, String place, String url) {}
