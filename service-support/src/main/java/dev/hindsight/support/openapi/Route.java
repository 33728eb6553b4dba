package dev.hindsight.support.openapi;

import dev.hindsight.support.security.Requires;
import dev.hindsight.support.web.IfMatch;
import dev.hindsight.support.web.PageRequest;
import dev.hindsight.support.web.Required;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.responses.ApiResponses;
import java.util.Arrays;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;

/** One controller method with what its signature says about it. */
record Route(HandlerMethod method, RequestMapping mapping) {

    static Route of(HandlerMethod method) {
        return new Route(
                method,
                Objects.requireNonNull(
                        AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), RequestMapping.class)));
    }

    String path() {
        return mapping.path()[0];
    }

    boolean isPost() {
        return isA(RequestMethod.POST);
    }

    boolean isRead() {
        return isA(RequestMethod.GET);
    }

    boolean isPatch() {
        return isA(RequestMethod.PATCH);
    }

    private boolean isA(RequestMethod wanted) {
        return Arrays.asList(mapping.method()).contains(wanted);
    }

    boolean hasBody() {
        return has(parameter -> parameter.hasParameterAnnotation(RequestBody.class));
    }

    boolean readsParameters() {
        return has(parameter -> parameter.hasParameterAnnotation(RequestParam.class)
                || (parameter.hasParameterAnnotation(PathVariable.class)
                        && parameter.getParameterType() != String.class)
                || parameter.getParameterType() == PageRequest.class);
    }

    boolean takesIfMatch() {
        return has(parameter -> parameter.getParameterType() == IfMatch.class);
    }

    boolean needsIfMatch() {
        return has(parameter ->
                parameter.getParameterType() == IfMatch.class && parameter.hasParameterAnnotation(Required.class));
    }

    /** Only an answer that is built by hand carries a version. */
    boolean answersWithVersion() {
        return method.getReturnType().getParameterType() == ResponseEntity.class;
    }

    boolean namesItsAnswers() {
        return method.hasMethodAnnotation(ApiResponse.class) || method.hasMethodAnnotation(ApiResponses.class);
    }

    @Nullable
    Requires rule() {
        return method.getMethodAnnotation(Requires.class);
    }

    private boolean has(Predicate<MethodParameter> wanted) {
        return Arrays.stream(method.getMethodParameters()).anyMatch(wanted);
    }
}
