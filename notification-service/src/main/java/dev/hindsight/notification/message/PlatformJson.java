package dev.hindsight.notification.message;

import com.fasterxml.jackson.annotation.JsonInclude;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.PropertyNamingStrategy;
import tools.jackson.databind.json.JsonMapper;

/** JSON as the platforms write their names, which is not for us to configure. */
final class PlatformJson {

    static final JsonMapper CAMEL_CASE = mapper(PropertyNamingStrategies.LOWER_CAMEL_CASE);
    static final JsonMapper SNAKE_CASE = mapper(PropertyNamingStrategies.SNAKE_CASE);

    private PlatformJson() {}

    private static JsonMapper mapper(PropertyNamingStrategy names) {
        return JsonMapper.builder()
                .propertyNamingStrategy(names)
                .changeDefaultPropertyInclusion(it -> it.withValueInclusion(JsonInclude.Include.NON_NULL))
                .build();
    }
}
