package dev.hindsight.support.openapi;

import io.swagger.v3.oas.models.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Annotation;
import java.math.BigDecimal;
import java.util.List;
import org.hibernate.validator.constraints.URL;

/** Tells constraints of a field in the words of JSON Schema. */
final class Constraints {

    private static final String SOMETHING_VISIBLE = "\\S";

    private Constraints() {}

    static boolean forbidNull(List<Annotation> annotations) {
        return annotations.stream()
                .anyMatch(it -> it instanceof NotNull || it instanceof NotBlank || it instanceof NotEmpty);
    }

    static void apply(List<Annotation> annotations, Schema<?> schema) {
        annotations.forEach(annotation -> apply(annotation, schema));
    }

    private static void apply(Annotation annotation, Schema<?> schema) {
        switch (annotation) {
            case NotBlank ignored -> schema.minLength(1).pattern(SOMETHING_VISIBLE);
            case NotEmpty ignored -> size(1, Integer.MAX_VALUE, schema);
            case Size size -> size(size.min(), size.max(), schema);
            case Pattern pattern -> schema.pattern(ofEcmaScript(pattern.regexp()));
            case URL ignored -> schema.format("uri");
            case PastOrPresent ignored -> schema.description("Not in the future.");
            case Min min -> schema.minimum(BigDecimal.valueOf(min.value()));
            case Max max -> schema.maximum(BigDecimal.valueOf(max.value()));
            case Positive ignored -> schema.minimum(BigDecimal.ONE);
            case PositiveOrZero ignored -> schema.minimum(BigDecimal.ZERO);
            default -> {
                // Anything else says nothing about the form of a value.
            }
        }
    }

    private static void size(int min, int max, Schema<?> schema) {
        Integer least = min == 0 ? null : Integer.valueOf(min);
        Integer most = max == Integer.MAX_VALUE ? null : Integer.valueOf(max);
        switch (Schemas.kindOf(schema)) {
            case "array" -> {
                schema.setMinItems(least == null ? schema.getMinItems() : least);
                schema.setMaxItems(most);
            }
            case "object" -> {
                schema.setMinProperties(least == null ? schema.getMinProperties() : least);
                schema.setMaxProperties(most);
            }
            default -> {
                schema.setMinLength(least == null ? schema.getMinLength() : least);
                schema.setMaxLength(most);
            }
        }
    }

    /** Java's constraint is about the whole text, JSON Schema's about some part of it. */
    private static String ofEcmaScript(String regexp) {
        return regexp.startsWith("(?s).*") && regexp.endsWith(".*")
                ? regexp.substring("(?s).*".length(), regexp.length() - ".*".length())
                : "^(?:" + regexp + ")$";
    }
}
