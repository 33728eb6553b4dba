package dev.hindsight.events;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A JSON object beside the record it is read into. */
record WireRecord(ObjectNode json, Class<?> shape) {

    /** The record at the root and all records inside it. */
    static List<WireRecord> allIn(ObjectNode json, Class<?> shape) {
        return new WireRecord(json, shape).andInner().toList();
    }

    static ObjectNode withRequiredFieldsOnly(ObjectNode json, Class<?> shape) {
        allIn(json, shape).forEach(WireRecord::dropWhatMayBeAbsent);
        return json;
    }

    /** The names of all fields there are, {@code TaskRef.due_date}. */
    static Set<String> fieldsOf(ObjectNode json, Class<?> shape) {
        return allIn(json, shape).stream()
                .flatMap(
                        each -> each.json.propertyNames().stream().map(name -> each.shape.getSimpleName() + "." + name))
                .collect(Collectors.toSet());
    }

    /** The records that may be absent as a whole, which the oldest producers did not know. */
    static List<WireRecord> optionalIn(ObjectNode json, Class<?> shape) {
        return allIn(json, shape).stream()
                .flatMap(record ->
                        record.fields().stream().filter(WireField::nullable).flatMap(record::inner))
                .toList();
    }

    List<WireField> fields() {
        return WireField.of(shape);
    }

    private Stream<WireRecord> andInner() {
        return Stream.concat(Stream.of(this), fields().stream().flatMap(this::inner));
    }

    private Stream<WireRecord> inner(WireField field) {
        var value = json.path(field.name());
        return field.shape().stream()
                .flatMap(inner -> elements(value).map(each -> new WireRecord((ObjectNode) each, inner)))
                .flatMap(WireRecord::andInner);
    }

    private static Stream<JsonNode> elements(JsonNode value) {
        return value.isArray() ? value.valueStream() : Stream.of(value).filter(JsonNode::isObject);
    }

    /** Lists of records stay, so that what their elements require is seen too. */
    private void dropWhatMayBeAbsent() {
        fields().stream()
                .filter(field ->
                        field.nullable() || (!field.required() && field.shape().isEmpty()))
                .forEach(field -> json.remove(field.name()));
    }
}
