package dev.hindsight.console.openapi;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.util.StringUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Gives each operation a name of its own, as programs made from the document need it: a name that two services use gets
 * the name of its service in front, and one that a service uses twice a number behind.
 */
final class OperationNames {

    private static final String NAME = "operationId";

    private final Map<String, ObjectNode> documents;

    OperationNames(Map<String, ObjectNode> documents) {
        this.documents = documents;
    }

    void settle() {
        var shared = shared();
        var taken = new HashSet<String>();
        documents.forEach((service, document) -> {
            var prefix = service.replace("-service", "");
            operations(document).forEach(operation -> {
                var name = nameOf(operation);
                var wanted = shared.contains(name) ? prefix + StringUtils.capitalize(name) : name;
                operation.put(NAME, freeName(wanted, taken));
            });
        });
    }

    private Set<String> shared() {
        return documents.values().stream()
                .flatMap(document ->
                        operations(document).map(OperationNames::nameOf).distinct())
                .collect(Collectors.groupingBy(name -> name, Collectors.counting()))
                .entrySet()
                .stream()
                .filter(services -> services.getValue() > 1)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static String freeName(String wanted, Set<String> taken) {
        var name = wanted;
        for (int number = 2; !taken.add(name); number++) {
            name = wanted + number;
        }
        return name;
    }

    private static Stream<ObjectNode> operations(ObjectNode document) {
        return document.path("paths")
                .valueStream()
                .flatMap(JsonNode::valueStream)
                .map(ObjectNode.class::cast);
    }

    private static String nameOf(ObjectNode operation) {
        return operation.path(NAME).stringValue("operation");
    }
}
