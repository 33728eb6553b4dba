package dev.hindsight.console.identity;

import java.util.List;
import java.util.Optional;

/** Six people in two companies, with every role that matters for trying out who may do what. */
final class DemoPeople {

    static final List<DemoPerson> ALL = List.of(
            new DemoPerson("alice", "Alice Adler", "acme", "Europe/Berlin", List.of("/acme/owner", "/globex/viewer")),
            new DemoPerson("bob", "Bob Brandt", "acme", "America/New_York", List.of("/acme/engineer")),
            new DemoPerson("carol", "Carol Chen", "acme", "Asia/Singapore", List.of("/acme/engineer")),
            new DemoPerson("dave", "Dave Dubois", "acme", "Europe/Paris", List.of("/acme/viewer")),
            new DemoPerson("erin", "Erin Eriksen", "globex", "Europe/Oslo", List.of("/globex/owner")),
            new DemoPerson("frank", "Frank Fischer", "globex", "Europe/Zurich", List.of("/globex/engineer")));

    private DemoPeople() {}

    static Optional<DemoPerson> named(String name) {
        return ALL.stream().filter(person -> person.name().equals(name)).findFirst();
    }
}
