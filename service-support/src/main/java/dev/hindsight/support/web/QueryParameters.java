package dev.hindsight.support.web;

import dev.hindsight.support.border.Storable;
import dev.hindsight.support.command.FieldError;
import dev.hindsight.support.command.Refused;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Validator;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.MethodParameter;
import org.springframework.core.convert.ConversionFailedException;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Judges a query before a controller sees any of it, and answers everything that is wrong with it at once. */
class QueryParameters implements HandlerInterceptor {

    private static final String RIGHT_FORM = "is not ";

    private final ObjectProvider<ConversionService> conversion;
    private final Validator validator;

    QueryParameters(ObjectProvider<ConversionService> conversion, Validator validator) {
        this.conversion = conversion;
        this.validator = validator;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        var errors = new LinkedHashMap<String, FieldError>();
        request.getParameterMap().forEach((name, values) -> {
            // The database could not even be asked for it.
            if (!Arrays.stream(values).allMatch(Storable::isText)) {
                note(errors, new FieldError(name, "unstorable_text", "This has the character NUL, which nothing has."));
            }
        });
        if (handler instanceof HandlerMethod method) {
            judge(method, request, errors);
        }
        if (!errors.isEmpty()) {
            throw Refused.invalid(errors.values().stream().toList());
        }
        return true;
    }

    private void judge(HandlerMethod method, HttpServletRequest request, Map<String, FieldError> errors) {
        var parameters = method.getMethodParameters();
        @Nullable Object[] values = new @Nullable Object[parameters.length];
        for (var parameter : parameters) {
            if (parameter.hasParameterAnnotation(RequestParam.class)) {
                values[parameter.getParameterIndex()] = converted(parameter, request, errors);
            } else if (parameter.getParameterType() == PageRequest.class) {
                judgePage(request, errors);
            }
        }
        validator
                .forExecutables()
                .validateParameters(method.getBean(), method.getMethod(), values)
                .forEach(violation -> note(errors, Violations.fieldError(violation)));
    }

    private static void judgePage(HttpServletRequest request, Map<String, FieldError> errors) {
        try {
            PageRequest.of(request);
        } catch (Refused refused) {
            refused.refusal().errors().forEach(error -> note(errors, error));
        }
    }

    private @Nullable Object converted(
            MethodParameter parameter, HttpServletRequest request, Map<String, FieldError> errors) {
        var name = nameOf(parameter);
        var texts = request.getParameterValues(name);
        if (texts == null || (texts.length == 1 && texts[0].isEmpty())) {
            return null;
        }
        try {
            var given = texts.length == 1 ? texts[0] : texts;
            return conversion
                    .getObject()
                    .convert(given, TypeDescriptor.forObject(given), new TypeDescriptor(parameter));
        } catch (ConversionFailedException unfit) {
            note(errors, new FieldError(name, "invalid", messageOf(unfit)));
            return null;
        }
    }

    /** A converter may say what would be right; else the type does. */
    private static String messageOf(ConversionFailedException unfit) {
        var said = String.valueOf(
                Objects.requireNonNullElse(unfit.getCause(), unfit).getMessage());
        var reason = said.startsWith(RIGHT_FORM)
                ? said
                : RIGHT_FORM
                        + FieldErrorCollector.expected(unfit.getTargetType().getType());
        return "'" + FieldErrorCollector.shortened(String.valueOf(unfit.getValue())) + "' " + reason + ".";
    }

    private static String nameOf(MethodParameter parameter) {
        var annotation = parameter.getParameterAnnotation(RequestParam.class);
        return annotation == null || annotation.name().isEmpty()
                ? parameter.getParameter().getName()
                : annotation.name();
    }

    private static void note(Map<String, FieldError> errors, FieldError error) {
        errors.putIfAbsent(error.field(), error);
    }
}
