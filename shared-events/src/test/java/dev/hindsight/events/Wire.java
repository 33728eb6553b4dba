package dev.hindsight.events;

import com.fasterxml.jackson.annotation.JsonInclude.Include;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The JSON of the wire, as a producer writes it and as readers read it. */
final class Wire {

    static final JsonMapper TOLERANT = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /** Refuses a field without a component, which a reader of the wire must not; tells that a component was lost. */
    static final JsonMapper STRICT = TOLERANT.rebuild()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    static final JsonMapper WITHOUT_EMPTY_FIELDS = TOLERANT.rebuild()
            .changeDefaultPropertyInclusion(always -> always.withValueInclusion(Include.NON_EMPTY))
            .build();

    static String write(Object value) {
        return TOLERANT.writeValueAsString(value) + "\n";
    }

    private Wire() {}
}
