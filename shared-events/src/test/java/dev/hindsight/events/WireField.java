package dev.hindsight.events;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A field of the JSON of a record, derived from its component. */
record WireField(String name, RecordComponent component) {

    private static final Map<Class<?>, String> TYPES = Map.of(
            String.class, "string",
            Instant.class, "instant",
            BigDecimal.class, "number",
            LocalDate.class, "date",
            boolean.class, "boolean",
            int.class, "integer",
            long.class, "integer",
            Map.class, "object");

    static List<WireField> of(Class<?> shape) {
        return Arrays.stream(shape.getRecordComponents())
                .map(component -> new WireField(snakeCase(component.getName()), component))
                .toList();
    }

    boolean required() {
        return !nullable() && !list() && component.getType() != Map.class;
    }

    boolean nullable() {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    boolean ofWorkspace() {
        var workspace = component.getAnnotation(OfWorkspace.class);
        return workspace != null && !workspace.orLocal();
    }

    boolean list() {
        return component.getType() == List.class;
    }

    /** The name of the type of the field, or of its elements if it is a list. */
    String type() {
        return Optional.ofNullable(TYPES.get(valueType()))
                .orElseGet(() -> shape().orElseThrow().getSimpleName());
    }

    /** The record that the value, or each of its elements, has the fields of. */
    Optional<Class<?>> shape() {
        return Optional.<Class<?>>of(valueType()).filter(Class::isRecord);
    }

    private Class<?> valueType() {
        return list() ? elementType(component.getGenericType()) : component.getType();
    }

    private static Class<?> elementType(Type list) {
        return (Class<?>) ((ParameterizedType) list).getActualTypeArguments()[0];
    }

    private static String snakeCase(String name) {
        return name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }
}
