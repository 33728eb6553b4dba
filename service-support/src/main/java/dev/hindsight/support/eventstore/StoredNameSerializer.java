package dev.hindsight.support.eventstore;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;

/** Stores an event as JSON under its simple name, so that its class may move to another package. */
public class StoredNameSerializer extends Jackson3Serializer {

    private final Map<String, Class<?>> typesByName;

    public StoredNameSerializer(StoredEvents events) {
        super(Jackson3Serializer.builder()
                .jsonMapperBuilderCustomizer(
                        mapper -> mapper.propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)));
        // Two events of one name are refused here by toMap.
        this.typesByName = events.types().collect(Collectors.toMap(Class::getSimpleName, Function.identity()));
    }

    @Override
    @SuppressWarnings("rawtypes")
    public SerializedType typeForClass(@Nullable Class type) {
        if (type == null || !type.equals(typesByName.get(type.getSimpleName()))) {
            return super.typeForClass(type);
        }
        return new SimpleSerializedType(
                type.getSimpleName(), getRevisionResolver().revisionOf(type));
    }

    @Override
    protected String resolveClassName(SerializedType serializedType) {
        Class<?> event = typesByName.get(serializedType.getName());
        return event != null ? event.getName() : super.resolveClassName(serializedType);
    }
}
