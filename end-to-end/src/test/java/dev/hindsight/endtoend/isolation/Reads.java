package dev.hindsight.endtoend.isolation;

import dev.hindsight.endtoend.contract.Document;
import dev.hindsight.endtoend.contract.Operation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Every question that the document knows. */
final class Reads {

    private static final String NO_QUERY = "";
    private static final int VALUES = 3;

    private final Document document;

    Reads(Document document) {
        this.document = document;
    }

    /** About each thing, without any parameter but as much of each list as a page holds. */
    List<Read> plain(Names about) {
        return reads(about, operation -> Stream.of(operation.hasQuery("limit") ? "?limit=200" : NO_QUERY));
    }

    /** One item of each list. */
    List<Read> paged(Names about) {
        return reads(about, operation -> Stream.of("?limit=1")).stream()
                .filter(read -> read.operation().hasQuery("cursor"))
                .toList();
    }

    /** About each thing, with each parameter, filled with those names and with whatever else is right. */
    List<Read> everyWay(Names about) {
        return reads(about, operation -> Stream.concat(Stream.of(NO_QUERY), queries(operation, about)));
    }

    private List<Read> reads(Names about, Function<Operation, Stream<String>> queries) {
        return document.operations().stream()
                .filter(operation -> !operation.isWrite())
                .filter(operation -> operation.path().startsWith("/api/ws/{ws}/"))
                .flatMap(operation -> paths(operation, about)
                        .flatMap(variables -> queries.apply(operation).map(it -> Read.of(operation, variables, it))))
                .toList();
    }

    private static Stream<Map<String, String>> paths(Operation operation, Names about) {
        var all = new ArrayList<Map<String, String>>(List.of(Map.of()));
        for (var variable : operation.pathVariables()) {
            if (!variable.equals("ws")) {
                var longer = new ArrayList<Map<String, String>>();
                for (var shorter : all) {
                    for (var value : about.of(Named.by(operation, variable))) {
                        var more = new LinkedHashMap<>(shorter);
                        more.put(variable, value);
                        longer.add(more);
                    }
                }
                all = longer;
            }
        }
        return all.stream();
    }

    private Stream<String> queries(Operation operation, Names about) {
        return operation.query().stream().flatMap(parameter -> values(parameter, about)
                .map(value -> "?" + Operation.nameOf(parameter) + "=" + Read.encoded(value)));
    }

    private Stream<String> values(JsonNode parameter, Names about) {
        var described = document.followed(parameter.path("schema"));
        var schema = described.path("items").isObject() ? document.followed(described.path("items")) : described;
        var name = Operation.nameOf(parameter);
        if (schema.has("enum")) {
            return schema.path("enum").valueStream().map(JsonNode::asString);
        }
        if (schema.path("format").asString("").equals("date-time")) {
            return Stream.of(Instant.now().toString(), "2026-01-05T10:30:00Z");
        }
        return switch (name) {
            case "limit" -> Stream.of("3");
            case "cursor" -> Stream.empty(); // pages are followed
            case "min_version" -> Stream.of("1");
            default ->
                schema.path("type").asString("").equals("boolean")
                        ? Stream.of("true", "false")
                        : about.of(Named.by(name)).stream().limit(name.equals("q") ? Long.MAX_VALUE : VALUES);
        };
    }
}
