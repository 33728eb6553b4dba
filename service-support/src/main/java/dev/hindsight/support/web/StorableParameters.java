package dev.hindsight.support.web;

import dev.hindsight.support.border.Storable;
import dev.hindsight.support.command.FieldError;
import dev.hindsight.support.command.Refused;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import org.springframework.web.servlet.HandlerInterceptor;

/** Refuses parameters of the query that the database could not even be asked for. */
class StorableParameters implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        var errors = request.getParameterMap().entrySet().stream()
                .filter(parameter -> !Arrays.stream(parameter.getValue()).allMatch(Storable::isText))
                .map(parameter -> new FieldError(
                        parameter.getKey(), "unstorable_text", "This has the character NUL, which nothing here has."))
                .toList();
        if (!errors.isEmpty()) {
            throw Refused.invalid(errors);
        }
        return true;
    }
}
