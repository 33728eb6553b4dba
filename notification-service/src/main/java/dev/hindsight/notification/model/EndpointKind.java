package dev.hindsight.notification.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The form in which an endpoint is told. */
public enum EndpointKind {
    /** A program: Standard Webhooks 1.0, signed. */
    WEBHOOK,
    /** A Slack incoming webhook, or what takes the same messages. */
    SLACK;

    public static Optional<EndpointKind> parse(String name) {
        return Arrays.stream(values())
                .filter(kind -> kind.wireName().equals(name))
                .findFirst();
    }

    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
