package dev.hindsight.support.web;

import com.fasterxml.jackson.annotation.JsonFormat;
import dev.hindsight.support.command.FieldError;
import dev.hindsight.support.command.Refused;
import jakarta.validation.Validator;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.type.LogicalType;

/** Reads request bodies strictly and answers every broken rule at once: unknown names, wrong types, constraints. */
class StrictBodyConverter extends JacksonJsonHttpMessageConverter {

    /** After so many values that Jackson gives up at, the client has enough to do. */
    private static final int MOST_UNFIT = 20;

    private final Validator validator;

    StrictBodyConverter(JsonMapper json, Validator validator) {
        super(strict(json));
        this.validator = validator;
    }

    @Override
    public Object read(ResolvableType type, HttpInputMessage input, @Nullable Map<String, Object> hints)
            throws IOException {
        var errors = new ArrayList<FieldError>();
        var body = parse(type, input, errors);
        if (body != null) {
            var known = new HashSet<>(errors.stream().map(FieldError::field).toList());
            validator.validate(body).stream()
                    .map(Violations::fieldError)
                    .filter(error -> known.add(error.field()))
                    .forEach(errors::add);
        }
        if (body == null && errors.isEmpty()) {
            errors.add(wrongType("", FieldErrorCollector.expected(type.toClass())));
        }
        if (body == null || !errors.isEmpty()) {
            throw Refused.invalid(errors);
        }
        return body;
    }

    private @Nullable Object parse(ResolvableType type, HttpInputMessage input, List<FieldError> errors)
            throws IOException {
        var bytes = input.getBody().readAllBytes();
        try (var texts = getMapper().createParser(bytes)) {
            int values = UnstorableTexts.collect(texts, errors);
            if (values != 1) {
                throw new UnreadableBody("The body must be one JSON value; here are " + values + ".", input);
            }
            return readable(type, bytes, errors, MOST_UNFIT);
        } catch (StreamReadException | StreamConstraintsException unreadable) {
            throw new HttpMessageNotReadableException(
                    "The body is not valid JSON: " + unreadable.getOriginalMessage(), unreadable, input);
        }
    }

    /** Where Jackson gives up at a value, the rest is read without it, so that errors after it are seen too. */
    private @Nullable Object readable(ResolvableType type, byte[] bytes, List<FieldError> errors, int tries) {
        var noticed = new ArrayList<FieldError>();
        try {
            Object body = getMapper()
                    .readerFor(getMapper().constructType(type.getType()))
                    .withHandler(new FieldErrorCollector(noticed))
                    .readValue(bytes);
            errors.addAll(noticed);
            return body;
        } catch (DatabindException unfit) {
            errors.add(fieldError(unfit));
            if (tries > 0 && !unfit.getPath().isEmpty()) {
                return readable(type, without(unfit.getPath(), bytes), errors, tries - 1);
            }
            errors.addAll(noticed);
            return null;
        }
    }

    private byte[] without(List<JacksonException.Reference> path, byte[] bytes) {
        var tree = getMapper().readTree(bytes);
        var parent = tree;
        for (var step : path.subList(0, path.size() - 1)) {
            parent =
                    step.getPropertyName() == null ? parent.path(step.getIndex()) : parent.path(step.getPropertyName());
        }
        var last = path.getLast();
        if (parent instanceof ObjectNode object) {
            object.remove(last.getPropertyName());
        } else if (parent instanceof ArrayNode list) {
            list.setNull(last.getIndex());
        }
        return getMapper().writeValueAsBytes(tree);
    }

    private static FieldError fieldError(DatabindException unfit) {
        var path = unfit.getPath().stream()
                .map(step -> step.getPropertyName() == null ? String.valueOf(step.getIndex()) : step.getPropertyName())
                .collect(Collectors.joining("."));
        if (unfit instanceof UnrecognizedPropertyException unknown) {
            var name = FieldErrorCollector.shortened(unknown.getPropertyName());
            return new FieldError(
                    FieldErrorCollector.printable(path), "unknown_field", "There is no field '" + name + "' here.");
        }
        var expected = unfit instanceof MismatchedInputException mismatch && mismatch.getTargetType() != null
                ? FieldErrorCollector.expected(mismatch.getTargetType())
                : "a valid value";
        return wrongType(path, expected);
    }

    private static FieldError wrongType(String path, String expected) {
        return new FieldError(path, "wrong_type", "This must be " + expected + ".");
    }

    private static JsonMapper strict(JsonMapper json) {
        return json.rebuild()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(
                        DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                // Who sends a time for a date would lose the time, and perhaps mean another day.
                .withConfigOverride(LocalDate.class, dates -> dates.setFormat(JsonFormat.Value.forLeniency(false)))
                .withCoercionConfig(LogicalType.Textual, textual -> textual.setCoercion(
                                CoercionInputShape.Integer, CoercionAction.Fail)
                        .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                        .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
                .addModule(new SimpleModule("request-bodies")
                        .addDeserializer(String.class, ScalarDeserializer.ofText())
                        .addDeserializer(Boolean.class, ScalarDeserializer.ofTruth())
                        .addDeserializer(java.time.Instant.class, new OffsetTimeDeserializer())
                        .addDeserializer(patchType(), new PatchDeserializer()))
                .build();
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Class<Patch<?>> patchType() {
        return (Class) Patch.class;
    }
}
