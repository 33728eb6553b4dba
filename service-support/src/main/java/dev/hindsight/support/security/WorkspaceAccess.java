package dev.hindsight.support.security;

import dev.hindsight.support.command.Refused;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Lets a request through to a controller only when the caller has the route's role in the path's workspace, and a
 * service account also its scope.
 *
 * <p>A workspace without the caller is answered like one that does not exist.
 */
public class WorkspaceAccess implements HandlerInterceptor, HandlerMethodArgumentResolver {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!(handler instanceof HandlerMethod method)) {
            return true;
        }
        var workspace = workspaceOf(request);
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        var caller = Callers.in(workspace, authentication)
                .orElseThrow(() -> Refused.notFound("There is no workspace '" + workspace + "' that you can see."));
        var rule = method.getMethodAnnotation(Requires.class);
        if (rule == null) {
            throw Refused.forbidden("This route has no rule that allows it.");
        }
        var least = rule.value().leastRole();
        if (!caller.role().includes(least)) {
            throw Refused.forbidden("You need the role '%s' in '%s' to %s; you are '%s'."
                    .formatted(
                            least.wireName(),
                            workspace,
                            rule.value().what(),
                            caller.role().wireName()));
        }
        if (caller.isServiceAccount()) {
            requireScope(rule.value(), Callers.scopes(authentication));
        }
        request.setAttribute(Caller.class.getName(), caller);
        return true;
    }

    private static void requireScope(Permission permission, Set<Scope> given) {
        var scope = permission
                .scope()
                .orElseThrow(() -> Refused.forbidden(
                        "Service accounts may not %s; that is for people.".formatted(permission.what())));
        if (!given.contains(scope)) {
            throw Refused.forbidden("The token lacks the scope '%s', which is needed to %s."
                    .formatted(scope.wireName(), permission.what()));
        }
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType().equals(Caller.class);
    }

    @Override
    public @Nullable Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer model,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binder) {
        return request.getAttribute(Caller.class.getName(), RequestAttributes.SCOPE_REQUEST);
    }

    private static String workspaceOf(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables
                        && variables.get("ws") instanceof String workspace
                ? workspace
                : "";
    }
}
