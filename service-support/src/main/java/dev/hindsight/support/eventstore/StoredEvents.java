package dev.hindsight.support.eventstore;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * The events a service stores.
 *
 * @param families sealed interfaces whose permitted records are the events; a record's simple name is its stored name and
 *     must never change
 */
public record StoredEvents(List<Class<?>> families) {

    public StoredEvents {
        families = List.copyOf(families);
    }

    public static StoredEvents of(Class<?>... sealedFamilies) {
        return new StoredEvents(List.of(sealedFamilies));
    }

    /** Those of several parts of a service. */
    static StoredEvents union(List<StoredEvents> parts) {
        return new StoredEvents(
                parts.stream().flatMap(part -> part.families().stream()).toList());
    }

    /** All events of all families. */
    public Stream<Class<?>> types() {
        return families.stream().flatMap(family -> Arrays.stream(family.getPermittedSubclasses()));
    }
}
