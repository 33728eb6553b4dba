package dev.hindsight.events.sample;

import dev.hindsight.events.PublicEvent;
import dev.hindsight.events.person.PersonSeenV1;
import java.time.Instant;
import java.util.List;

final class PersonSamples {

    static List<PublicEvent> all() {
        return List.of(new PersonSeenV1(
                "alice",
                "Alice Adler",
                "alice@acme.example",
                "Europe/Berlin",
                "owner",
                Instant.parse("2026-03-14T09:30:00Z")));
    }

    private PersonSamples() {}
}
