package dev.hindsight.support.openapi;

import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.util.ReflectionUtils;

/** Small schemas of which the others are made. */
final class Schemas {

    private static final String NULL = "null";

    private Schemas() {}

    static Schema<?> of(String type) {
        var schema = new JsonSchema();
        schema.setTypes(new LinkedHashSet<>(Set.of(type)));
        return schema;
    }

    static Schema<?> text() {
        return of("string");
    }

    static Schema<?> number() {
        return of("integer").format("int64");
    }

    static Schema<?> anything() {
        return new JsonSchema();
    }

    static Schema<?> reference(String name) {
        return new JsonSchema().$ref("#/components/schemas/" + name);
    }

    static Schema<?> list(Schema<?> items) {
        return of("array").items(items);
    }

    /** A value that is neither an object nor a list. */
    static Schema<?> scalar(Class<?> type) {
        return switch (type.getSimpleName()) {
            case "String" -> text();
            case "Instant", "OffsetDateTime" -> text().format("date-time");
            case "LocalDate" -> text().format("date");
            case "LocalTime" -> text().pattern("^([01]\\d|2[0-3]):[0-5]\\d$");
            case "ZoneId" -> text();
            case "URI" -> text().format("uri");
            case "UUID" -> text().format("uuid");
            case "boolean", "Boolean" -> of("boolean");
            case "int", "Integer" -> of("integer").format("int32");
            case "long", "Long" -> number();
            case "double", "Double", "float", "Float", "BigDecimal" -> of("number");
            case "Object", "JsonNode" -> anything();
            default -> throw new IllegalStateException("The OpenAPI document cannot describe " + type);
        };
    }

    static Schema<?> oneOf(Class<?> enumeration) {
        var schema = new JsonSchema();
        schema.setTypes(new LinkedHashSet<>(Set.of("string")));
        schema.setEnum(List.<Object>copyOf(Stream.concat(
                        Arrays.stream(enumeration.getEnumConstants()).map(Schemas::nameOf), aliasesOf(enumeration))
                .toList()));
        return schema;
    }

    /** What is read as one of the constants as well, where an enumeration has a method that tells. */
    private static Stream<String> aliasesOf(Class<?> enumeration) {
        var aliases = ReflectionUtils.findMethod(enumeration, "aliases");
        return aliases != null && ReflectionUtils.invokeMethod(aliases, null) instanceof Collection<?> names
                ? names.stream().map(Object::toString).sorted()
                : Stream.of();
    }

    /** The same or null. */
    static Schema<?> orNull(Schema<?> schema) {
        if (schema.get$ref() != null) {
            return new JsonSchema().anyOf(List.of(schema, of(NULL)));
        }
        if (schema.getTypes() == null) {
            return schema;
        }
        schema.addType(NULL);
        if (schema.getEnum() != null) {
            var values = new java.util.ArrayList<Object>(schema.getEnum());
            values.add(null);
            ((JsonSchema) schema).setEnum(values);
        }
        return schema;
    }

    static String kindOf(Schema<?> schema) {
        return schema.getTypes() == null
                ? ""
                : schema.getTypes().stream()
                        .filter(type -> !type.equals(NULL))
                        .findFirst()
                        .orElse("");
    }

    /** Enumerations with names of their own on the wire have a method for it. */
    private static String nameOf(Object constant) {
        var wireName = ReflectionUtils.findMethod(((Enum<?>) constant).getDeclaringClass(), "wireName");
        if (wireName == null) {
            return ((Enum<?>) constant).name();
        }
        ReflectionUtils.makeAccessible(wireName);
        var name = ReflectionUtils.invokeMethod(wireName, constant);
        return name == null ? ((Enum<?>) constant).name().toLowerCase(Locale.ROOT) : name.toString();
    }
}
