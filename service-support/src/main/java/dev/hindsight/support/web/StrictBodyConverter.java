package dev.hindsight.support.web;

import dev.hindsight.support.command.FieldError;
import dev.hindsight.support.command.Refused;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.type.LogicalType;

/** Reads request bodies strictly and answers every broken rule at once: unknown names, wrong types, constraints. */
class StrictBodyConverter extends JacksonJsonHttpMessageConverter {

    private final Validator validator;

    StrictBodyConverter(JsonMapper json, Validator validator) {
        super(strict(json));
        this.validator = validator;
        setSupportedMediaTypes(List.of(
                MediaType.APPLICATION_JSON,
                MediaType.valueOf("application/merge-patch+json"),
                MediaType.APPLICATION_PROBLEM_JSON));
    }

    @Override
    public Object read(ResolvableType type, HttpInputMessage input, @Nullable Map<String, Object> hints)
            throws IOException {
        var errors = new ArrayList<FieldError>();
        var body = parse(type, input, errors);
        if (body != null) {
            var known = new HashSet<>(errors.stream().map(FieldError::field).toList());
            validator.validate(body).stream()
                    .map(this::fieldError)
                    .filter(error -> known.add(error.field()))
                    .forEach(errors::add);
        }
        if (body == null || !errors.isEmpty()) {
            throw Refused.invalid(errors);
        }
        return body;
    }

    private @Nullable Object parse(ResolvableType type, HttpInputMessage input, List<FieldError> errors)
            throws IOException {
        var reader = getMapper()
                .readerFor(getMapper().constructType(type.getType()))
                .withHandler(new FieldErrorCollector(errors));
        try {
            return reader.readValue(input.getBody());
        } catch (StreamReadException unreadable) {
            throw new HttpMessageNotReadableException(
                    "The body is not valid JSON: " + unreadable.getOriginalMessage(), unreadable, input);
        } catch (DatabindException unfit) {
            errors.add(fieldError(unfit));
            return null;
        }
    }

    private static FieldError fieldError(DatabindException unfit) {
        var path = new StringBuilder();
        for (JacksonException.Reference step : unfit.getPath()) {
            path.append(path.isEmpty() ? "" : ".")
                    .append(step.getPropertyName() == null ? step.getIndex() : step.getPropertyName());
        }
        var expected = unfit instanceof tools.jackson.databind.exc.MismatchedInputException mismatch
                        && mismatch.getTargetType() != null
                ? FieldErrorCollector.expected(mismatch.getTargetType())
                : "a valid value";
        return new FieldError(path.toString(), "wrong_type", "This must be " + expected + ".");
    }

    private FieldError fieldError(ConstraintViolation<?> violation) {
        var path = new StringBuilder();
        violation.getPropertyPath().forEach(step -> {
            if (step.getIndex() != null) {
                path.append('.').append(step.getIndex());
            }
            if (step.getName() != null && !step.getName().startsWith("<")) {
                path.append(path.isEmpty() ? "" : ".").append(step.getName().replaceAll("([a-z])([A-Z])", "$1_$2"));
            }
        });
        var code = violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
        return new FieldError(
                path.toString().toLowerCase(java.util.Locale.ROOT),
                code.replaceAll("([a-z])([A-Z])", "$1_$2").toLowerCase(java.util.Locale.ROOT),
                violation.getMessage());
    }

    private static JsonMapper strict(JsonMapper json) {
        return json.rebuild()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(
                        DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .withCoercionConfig(LogicalType.Textual, textual -> textual.setCoercion(
                                CoercionInputShape.Integer, CoercionAction.Fail)
                        .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                        .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
                .addModule(new SimpleModule("request-bodies")
                        .addDeserializer(java.time.Instant.class, new OffsetTimeDeserializer())
                        .addDeserializer(patchType(), new PatchDeserializer()))
                .build();
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Class<Patch<?>> patchType() {
        return (Class) Patch.class;
    }
}
