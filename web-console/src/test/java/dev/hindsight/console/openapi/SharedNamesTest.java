package dev.hindsight.console.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class SharedNamesTest {

    @Test
    void givesNothingANameThatAnotherServiceHas() {
        var documents = new TreeMap<String, ObjectNode>(Map.of(
                "incident-service", document("\"Thing\": {\"type\": \"string\"}"),
                "notification-service", document("\"TaskThing\": {\"type\": \"boolean\"}"),
                "task-service", document("\"Thing\": {\"type\": \"integer\"}, \"Some\": {\"$ref\": \"%s\"}")));

        new SharedNames(documents).settle();

        assertThat(schemas(documents.get("incident-service")).propertyNames()).containsExactly("IncidentThing");
        assertThat(schemas(documents.get("notification-service")).propertyNames())
                .containsExactly("TaskThing");
        assertThat(schemas(documents.get("task-service")).propertyNames()).containsExactly("Some", "TaskThing2");
        assertThat(schemas(documents.get("task-service")).at("/Some/$ref").stringValue())
                .isEqualTo("#/components/schemas/TaskThing2");
    }

    private static ObjectNode schemas(@Nullable ObjectNode document) {
        return (ObjectNode) Objects.requireNonNull(document).at("/components/schemas");
    }

    private static ObjectNode document(String schemas) {
        var whole = "{\"components\": {\"schemas\": {" + schemas.formatted("#/components/schemas/Thing") + "}}}";
        return (ObjectNode) JsonMapper.shared().readTree(whole);
    }
}
