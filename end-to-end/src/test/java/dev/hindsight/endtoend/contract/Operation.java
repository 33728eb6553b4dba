package dev.hindsight.endtoend.contract;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** A route as the document describes it. */
public record Operation(String method, String path, JsonNode described) {

    public String id() {
        return described.path("operationId").asString();
    }

    public String route() {
        return method + " " + path;
    }

    /** Where it is for the client. */
    String at(Thing thing) {
        return thing.filled(path.substring("/api/ws/".length()).replace("{ws}", "acme"));
    }

    public List<String> pathVariables() {
        return parameters("path").map(Operation::nameOf).toList();
    }

    public List<JsonNode> query() {
        return parameters("query").toList();
    }

    public boolean hasQuery(String name) {
        return query().stream().anyMatch(parameter -> nameOf(parameter).equals(name));
    }

    /** One that says which items of a list are wanted, if there is any. */
    Optional<JsonNode> filter() {
        return query().stream()
                .filter(parameter -> !List.of("limit", "cursor", "min_version").contains(nameOf(parameter)))
                .findFirst();
    }

    public boolean takes(String header) {
        return parameters("header").anyMatch(parameter -> nameOf(parameter).equals(header));
    }

    boolean needs(String header) {
        return parameters("header")
                .anyMatch(parameter -> nameOf(parameter).equals(header)
                        && parameter.path("required").asBoolean(false));
    }

    public boolean hasBody() {
        return described.has("requestBody");
    }

    public boolean isWrite() {
        return !method.equals("GET");
    }

    /** What it answers when all is well for the first time. */
    int success() {
        return Stream.of(201, 202)
                .filter(status -> described.path("responses").has(String.valueOf(status)))
                .findFirst()
                .orElse(200);
    }

    public static String nameOf(JsonNode parameter) {
        return parameter.path("name").asString();
    }

    private Stream<JsonNode> parameters(String place) {
        return described
                .path("parameters")
                .valueStream()
                .filter(parameter -> parameter.path("in").asString().equals(place));
    }

    @Override
    public String toString() {
        return route();
    }
}
