package dev.hindsight.incident;

import dev.hindsight.events.PublicEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The approved files of the published language. */
final class Approved {

    /** The incident that they are about. */
    static final String INCIDENT_ID = "acme:incident:0197f3a2-6d1e-7c55-8a0f-3b1c9f2d7e40";

    /** The other incident in those that are about two. */
    static final String ATTACHED_INCIDENT_ID = "acme:incident:0197f3a2-8a11-7d02-9b3e-5c6d7e8f9a0b";

    private Approved() {}

    static String event(String type) {
        var file = "/approved/" + type + ".v1.json";
        try (var stream = Objects.requireNonNull(PublicEvent.class.getResourceAsStream(file), file)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
