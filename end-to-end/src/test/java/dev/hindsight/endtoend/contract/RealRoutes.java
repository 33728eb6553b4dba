package dev.hindsight.endtoend.contract;

import dev.hindsight.support.security.Permission;
import dev.hindsight.support.security.Requires;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextRefreshedEvent;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Notes the routes of the API that Spring serves in this process, whatever is written about them. */
public final class RealRoutes implements ApplicationListener<ContextRefreshedEvent> {

    /** The routes with the permission that each needs. */
    private static final Map<String, Permission> found = new ConcurrentHashMap<>();

    static Set<String> all() {
        return Set.copyOf(found.keySet());
    }

    static Permission permissionFor(Operation operation) {
        return Objects.requireNonNull(found.get(operation.route()), operation::route);
    }

    @Override
    public void onApplicationEvent(ContextRefreshedEvent event) {
        event.getApplicationContext()
                .getBeansOfType(RequestMappingHandlerMapping.class)
                .values()
                .forEach(mapping -> mapping.getHandlerMethods().forEach(RealRoutes::note));
    }

    private static void note(RequestMappingInfo mapping, HandlerMethod method) {
        var rule = method.getMethodAnnotation(Requires.class);
        for (var path : mapping.getPatternValues()) {
            if (path.startsWith("/api/ws/") && rule != null) {
                mapping.getMethodsCondition().getMethods().forEach(verb -> found.put(verb + " " + path, rule.value()));
            }
        }
    }
}
