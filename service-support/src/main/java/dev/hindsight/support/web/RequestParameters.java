package dev.hindsight.support.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Gives controllers their {@link IfMatch}, {@link PageRequest} and {@link RequestKey}. */
class RequestParameters implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        var type = parameter.getParameterType();
        return type == IfMatch.class || type == PageRequest.class || type == RequestKey.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer model,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binder) {
        if (parameter.getParameterType() == IfMatch.class) {
            var ifMatch = IfMatch.parse(request.getHeader(HttpHeaders.IF_MATCH));
            if (parameter.hasParameterAnnotation(Required.class)) {
                ifMatch.required();
            }
            return ifMatch;
        }
        if (parameter.getParameterType() == RequestKey.class) {
            return RequestKey.of(request.getHeader(RequestKey.HEADER));
        }
        return PageRequest.of(Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class)));
    }
}
