package dev.hindsight.notification.model;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The form in which an endpoint is told. */
public enum EndpointKind {
    /** A program: Standard Webhooks 1.0, signed. */
    WEBHOOK,
    /** A Slack incoming webhook, or what takes the same messages. */
    SLACK,
    /** A Workflow of Microsoft Teams that waits for a webhook: an Adaptive Card. */
    TEAMS,
    /** A webhook of a Discord channel. */
    DISCORD,
    /** An incoming webhook of Mattermost. */
    MATTERMOST,
    /** A webhook of a space in Google Chat. */
    GOOGLE_CHAT,
    /** People, by the mail server of the installation. */
    EMAIL;

    public static Optional<EndpointKind> parse(String name) {
        return Arrays.stream(values())
                .filter(kind -> kind.wireName().equals(name))
                .findFirst();
    }

    /** What the API calls them. */
    public static List<String> wireNames() {
        return Arrays.stream(values()).map(EndpointKind::wireName).toList();
    }

    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
