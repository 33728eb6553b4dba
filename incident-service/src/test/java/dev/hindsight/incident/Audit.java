package dev.hindsight.incident;

import java.util.List;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The audit entries of one workspace, as the keeper of the log receives them. */
record Audit(Broker broker, String workspace) {

    private static final String TOPIC = "audit.entries.v1";

    static Audit of(Environment environment, Workspace workspace) {
        return new Audit(Broker.of(environment), workspace.slug());
    }

    /** All entries, once there are so many. */
    List<JsonNode> await(int count) {
        return broker.await(TOPIC, count, message -> workspace.equals(message.key())).stream()
                .map(message -> JsonMapper.shared().readTree(Broker.text(message)))
                .toList();
    }

    /** All entries with that outcome, once there are so many. */
    List<JsonNode> await(String outcome, int count) {
        return broker
                .await(
                        TOPIC,
                        count,
                        message -> workspace.equals(message.key()) && outcome.equals(outcomeOf(Broker.text(message))))
                .stream()
                .map(message -> JsonMapper.shared().readTree(Broker.text(message)))
                .toList();
    }

    static List<String> subjects(JsonNode entry) {
        return entry.path("subjects").valueStream().map(JsonNode::asString).toList();
    }

    private static String outcomeOf(String entry) {
        return JsonMapper.shared().readTree(entry).path("outcome").asString();
    }
}
