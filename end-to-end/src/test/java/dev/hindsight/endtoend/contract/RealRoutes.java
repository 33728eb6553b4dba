package dev.hindsight.endtoend.contract;

import dev.hindsight.support.security.RequiresRole;
import dev.hindsight.support.security.Role;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextRefreshedEvent;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Notes the routes of the API that Spring serves in this process, whatever is written about them. */
public final class RealRoutes implements ApplicationListener<ContextRefreshedEvent> {

    private static final List<Real> found = new CopyOnWriteArrayList<>();

    /** @param least the role that the route needs */
    record Real(String route, Role least) {}

    static List<String> all() {
        return found.stream().map(Real::route).toList();
    }

    static Role leastRoleFor(Operation operation) {
        return found.stream()
                .filter(real -> real.route().equals(operation.route()))
                .findFirst()
                .orElseThrow()
                .least();
    }

    @Override
    public void onApplicationEvent(ContextRefreshedEvent event) {
        event.getApplicationContext()
                .getBeansOfType(RequestMappingHandlerMapping.class)
                .values()
                .forEach(mapping -> mapping.getHandlerMethods().forEach(RealRoutes::note));
    }

    private static void note(RequestMappingInfo mapping, HandlerMethod method) {
        var role = method.getMethodAnnotation(RequiresRole.class);
        for (var path : mapping.getPatternValues()) {
            if (path.startsWith("/api/ws/") && role != null) {
                mapping.getMethodsCondition()
                        .getMethods()
                        .forEach(verb -> found.add(new Real(verb + " " + path, role.value())));
            }
        }
    }
}
