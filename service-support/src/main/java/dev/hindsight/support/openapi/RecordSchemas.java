package dev.hindsight.support.openapi;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JavaType;
import dev.hindsight.support.web.Patch;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.annotation.Annotation;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import tools.jackson.databind.PropertyNamingStrategies;

/**
 * Describes records as they are read and written: in snake case, with what may be null or left out.
 *
 * <p>It stands before the library's own description of beans, which knows neither {@link Patch} nor which of our fields
 * are always there. What is required is said as for a request; {@link Directions} corrects it for answers.
 */
final class RecordSchemas implements ModelConverter {

    /** Marks fields that answers leave out when they have no value. */
    static final String LEFT_OUT_WHEN_NULL = "x-left-out-when-null";

    private static final SnakeCase SNAKE_CASE = new SnakeCase();

    private final SchemaNames names = new SchemaNames();

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        var resolved = resolvable(type.getType());
        var isOurs = resolved.toClass().getName().startsWith("dev.hindsight.");
        if (isOurs && isDescribed(resolved.toClass())) {
            return schemaOf(resolved, null, context);
        }
        return chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
    }

    private static boolean isDescribed(Class<?> type) {
        return type.isRecord() || type.isEnum() || type.isSealed();
    }

    private Schema<?> schemaOf(
            ResolvableType type, java.lang.reflect.@Nullable AnnotatedType annotated, ModelConverterContext context) {
        var raw = type.toClass();
        if (raw == Patch.class) {
            return patched(schemaOf(type.getGeneric(0), argument(annotated, 0), context), annotated);
        }
        var schema = plainSchemaOf(type, annotated, context);
        if (schema.get$ref() == null) {
            Constraints.apply(annotations(annotated), schema);
        }
        return schema;
    }

    /** A constraint may stand on the patch or on its value. */
    private static Schema<?> patched(Schema<?> value, java.lang.reflect.@Nullable AnnotatedType annotated) {
        var onPatch = annotations(annotated);
        var onValue = annotations(argument(annotated, 0));
        if (value.get$ref() == null) {
            Constraints.apply(onPatch, value);
        }
        return Constraints.forbidNull(onPatch) || Constraints.forbidNull(onValue) ? value : Schemas.orNull(value);
    }

    private Schema<?> plainSchemaOf(
            ResolvableType type, java.lang.reflect.@Nullable AnnotatedType annotated, ModelConverterContext context) {
        var raw = type.toClass();
        if (raw.isEnum()) {
            return Schemas.oneOf(raw);
        }
        if (raw.isRecord()) {
            return referenceTo(type, context);
        }
        if (raw.isSealed()) {
            return referenceToOneOf(raw, context);
        }
        if (java.util.Collection.class.isAssignableFrom(raw)) {
            return Schemas.list(
                    schemaOf(type.as(java.util.Collection.class).getGeneric(0), argument(annotated, 0), context));
        }
        if (java.util.Map.class.isAssignableFrom(raw)) {
            var values = schemaOf(type.as(java.util.Map.class).getGeneric(1), argument(annotated, 1), context);
            return Schemas.of("object").additionalProperties(values);
        }
        return Schemas.scalar(raw);
    }

    /** The library passes on types in its own form. */
    private static ResolvableType resolvable(java.lang.reflect.Type type) {
        return type instanceof JavaType known
                ? ResolvableType.forClassWithGenerics(
                        known.getRawClass(),
                        known.getBindings().getTypeParameters().stream()
                                .map(RecordSchemas::resolvable)
                                .toArray(ResolvableType[]::new))
                : ResolvableType.forType(type);
    }

    private Schema<?> referenceTo(ResolvableType type, ModelConverterContext context) {
        var prefix = Arrays.stream(type.getGenerics())
                .map(it -> names.of(it.toClass(), it.getType(), ""))
                .reduce("", String::concat);
        var name = names.of(type.toClass(), prefix.isEmpty() ? type.toClass() : type.getType(), prefix);
        if (!context.getDefinedModels().containsKey(name)) {
            var schema = Schemas.of("object");
            context.defineModel(name, schema);
            addFields(type, schema, context);
        }
        return Schemas.reference(name);
    }

    /** What is one of several is told apart by its fields, which answers always have. */
    private Schema<?> referenceToOneOf(Class<?> type, ModelConverterContext context) {
        var name = names.of(type, type, "");
        if (!context.getDefinedModels().containsKey(name)) {
            var schema = Schemas.anything();
            context.defineModel(name, schema);
            for (var one : type.getPermittedSubclasses()) {
                schema.addOneOfItem(schemaOf(ResolvableType.forClass(one), null, context));
            }
        }
        return Schemas.reference(name);
    }

    private void addFields(ResolvableType type, Schema<?> schema, ModelConverterContext context) {
        for (var component : type.toClass().getRecordComponents()) {
            var fieldType = ResolvableType.forType(component.getGenericType(), type);
            if (component.getAccessor().isAnnotationPresent(JsonUnwrapped.class)) {
                addFields(fieldType, schema, context);
            } else {
                addField(component, fieldType, schema, context);
            }
        }
    }

    private void addField(
            RecordComponent component, ResolvableType type, Schema<?> schema, ModelConverterContext context) {
        var name = nameOf(component);
        var annotated = component.getAnnotatedType();
        var isOptional = annotated.isAnnotationPresent(Nullable.class);
        var field = schemaOf(type, annotated, context);
        if (isOptional) {
            field = Schemas.orNull(field);
        } else if (type.toClass() != Patch.class || saysItIsRequired(component)) {
            schema.addRequiredItem(name);
        }
        var inclusion = component.getAccessor().getAnnotation(JsonInclude.class);
        if (inclusion != null && inclusion.value() == JsonInclude.Include.NON_NULL) {
            field.addExtension(LEFT_OUT_WHEN_NULL, true);
        }
        schema.addProperty(name, field);
    }

    /** A patch that must be there, for example because null means something. */
    private static boolean saysItIsRequired(RecordComponent component) {
        var said = component.getAccessor().getAnnotation(io.swagger.v3.oas.annotations.media.Schema.class);
        return said != null && said.requiredMode() == io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;
    }

    static String nameOf(RecordComponent component) {
        var property = component.getAccessor().getAnnotation(JsonProperty.class);
        return property == null || property.value().isEmpty() ? SNAKE_CASE.of(component.getName()) : property.value();
    }

    private static java.lang.reflect.@Nullable AnnotatedType argument(
            java.lang.reflect.@Nullable AnnotatedType annotated, int index) {
        return annotated instanceof java.lang.reflect.AnnotatedParameterizedType parameterized
                ? parameterized.getAnnotatedActualTypeArguments()[index]
                : null;
    }

    private static List<Annotation> annotations(java.lang.reflect.@Nullable AnnotatedType annotated) {
        return annotated == null
                ? List.of()
                : Stream.of(annotated.getAnnotations()).toList();
    }

    /** The names that the mapper gives. */
    private static final class SnakeCase extends PropertyNamingStrategies.SnakeCaseStrategy {
        String of(String name) {
            return translate(name);
        }
    }
}
