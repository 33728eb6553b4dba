package dev.hindsight.support.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.Schema;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Tells what is sent from what is answered: requests may have no other fields than those named, and answers have all of
 * theirs, null where there is no value.
 */
final class Directions {

    private final Map<String, Schema<?>> schemas;

    private Directions(Map<String, Schema<?>> schemas) {
        this.schemas = schemas;
    }

    static void apply(OpenAPI document) {
        if (document.getComponents() == null || document.getComponents().getSchemas() == null) {
            return;
        }
        var directions = new Directions(typed(document.getComponents().getSchemas()));
        var operations = operations(document).toList();
        var sent = directions.reachable(operations.stream()
                .map(Operation::getRequestBody)
                .filter(Objects::nonNull)
                .map(body -> body.getContent()));
        var answered = directions.reachable(operations.stream()
                .flatMap(operation -> operation.getResponses().values().stream())
                .map(response -> response.getContent()));
        sent.forEach(name -> directions.close(name));
        answered.stream().filter(name -> !sent.contains(name)).forEach(name -> directions.complete(name));
    }

    static Stream<Operation> operations(OpenAPI document) {
        return document.getPaths().values().stream().flatMap(path -> path.readOperations().stream());
    }

    private void close(String name) {
        schema(name).setAdditionalProperties(false);
    }

    private void complete(String name) {
        var schema = schema(name);
        if (schema.getProperties() == null) {
            return;
        }
        var always = new ArrayList<String>();
        typed(schema.getProperties()).forEach((field, value) -> {
            if (value.getExtensions() == null
                    || value.getExtensions().remove(RecordSchemas.LEFT_OUT_WHEN_NULL) == null) {
                always.add(field);
            }
        });
        schema.setRequired(always);
    }

    private Schema<?> schema(String name) {
        return Objects.requireNonNull(schemas.get(name));
    }

    private Set<String> reachable(Stream<@Nullable Content> contents) {
        var found = new HashSet<String>();
        contents.flatMap(content -> content == null ? Stream.of() : content.values().stream())
                .forEach(type -> follow(type.getSchema(), found));
        return found;
    }

    private void follow(@Nullable Schema<?> schema, Set<String> found) {
        if (schema == null) {
            return;
        }
        if (schema.get$ref() != null) {
            var name = schema.get$ref().substring(schema.get$ref().lastIndexOf('/') + 1);
            if (schemas.containsKey(name) && found.add(name)) {
                follow(schemas.get(name), found);
            }
        }
        follow(schema.getItems(), found);
        if (schema.getAdditionalProperties() instanceof Schema<?> values) {
            follow(values, found);
        }
        if (schema.getProperties() != null) {
            typed(schema.getProperties()).values().forEach(field -> follow(field, found));
        }
        Stream.of(schema.getAnyOf(), schema.getAllOf(), schema.getOneOf())
                .filter(Objects::nonNull)
                .flatMap(List::stream)
                .forEach(part -> follow((Schema<?>) part, found));
    }

    @SuppressWarnings("unchecked") // the library's own type has no parameter
    private static Map<String, Schema<?>> typed(Map<String, ?> schemas) {
        return (Map<String, Schema<?>>) schemas;
    }
}
