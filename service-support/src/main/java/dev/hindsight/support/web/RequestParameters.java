package dev.hindsight.support.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Gives controllers their {@link IfMatch}, {@link PageRequest} and {@link RequestKey}. */
class RequestParameters implements HandlerMethodArgumentResolver {

    /** These say which part of a list is wanted and how fresh, not which list. */
    private static final Set<String> NO_FILTERS = Set.of("limit", "cursor", "min_version");

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
        return PageRequest.parse(request.getParameter("limit"), request.getParameter("cursor"), listOf(request));
    }

    private static String listOf(NativeWebRequest request) {
        var filters = new TreeMap<String, List<String>>();
        request.getParameterMap().forEach((name, values) -> {
            if (!NO_FILTERS.contains(name)) {
                filters.put(name, List.of(values));
            }
        });
        var address = request.getNativeRequest(HttpServletRequest.class);
        return (address == null ? "" : address.getRequestURI()) + filters;
    }
}
