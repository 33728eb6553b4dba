package dev.hindsight.postmortem.integration;

import dev.hindsight.events.PublicEvent;
import dev.hindsight.events.catalog.PublicEvents;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** The JSON that producers of public events approved. */
public final class Approved {

    private static final JsonMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private Approved() {}

    /** What the approved file of that record holds. */
    public static <E extends PublicEvent> E event(Class<E> shape) {
        var file = PublicEvents.of(shape).approvedFile();
        try (var json = shape.getClassLoader().getResourceAsStream(file)) {
            return JSON.readValue(Objects.requireNonNull(json, file).readAllBytes(), shape);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
