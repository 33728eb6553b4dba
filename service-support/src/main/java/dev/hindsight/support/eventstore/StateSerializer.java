package dev.hindsight.support.eventstore;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;

/**
 * Writes the state of an aggregate as JSON, for snapshots: all fields, and nothing but fields.
 *
 * <p>A snapshot with a field that the aggregate no longer has cannot be read, and the aggregate is then read from its
 * events; other changes of its state need another {@code @Revision} of the aggregate, so that old snapshots are passed by.
 */
public final class StateSerializer {

    private StateSerializer() {}

    /** A serializer for snapshots. */
    public static Serializer create() {
        return Jackson3Serializer.builder()
                .jsonMapperBuilderCustomizer(
                        mapper -> mapper.propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                                .changeDefaultVisibility(
                                        visible -> visible.withVisibility(PropertyAccessor.ALL, Visibility.NONE)
                                                .withVisibility(PropertyAccessor.FIELD, Visibility.ANY)
                                                .withVisibility(PropertyAccessor.CREATOR, Visibility.ANY))
                                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES))
                .build();
    }
}
