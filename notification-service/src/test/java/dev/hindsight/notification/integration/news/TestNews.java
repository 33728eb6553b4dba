package dev.hindsight.notification.integration.news;

import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** Opens a news desk without the rest of the service. */
public final class TestNews {

    private TestNews() {}

    public static NewsDesk desk() {
        return new NewsDesk(
                JsonMapper.builder()
                        .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                        .build(),
                new Links("https://hindsight.example.com/"));
    }
}
