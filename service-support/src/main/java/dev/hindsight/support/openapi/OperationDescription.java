package dev.hindsight.support.openapi;

import dev.hindsight.support.security.Scope;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import java.util.List;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.util.StringUtils;
import org.springframework.web.method.HandlerMethod;

/** Completes the description of each route with what all routes of Hindsight have in common. */
final class OperationDescription implements GlobalOperationCustomizer {

    private static final String MERGE_PATCH = "application/merge-patch+json";
    private static final String JSON = "application/json";

    private final String noun;

    /** @param service its name, for example {@code incident-service} */
    OperationDescription(String service) {
        this.noun = service.replace("-service", "");
    }

    @Override
    public Operation customize(Operation operation, HandlerMethod method) {
        var route = Route.of(method);
        operation.setTags(List.of(tagOf(route.path())));
        operation.setOperationId(idOf(route));
        operation.setDescription(describe(operation, route));
        new RequestDescription(route, operation).complete();
        new AnswerDescription(route, operation).complete();
        nameBody(operation, route);
        return operation;
    }

    private static String describe(Operation operation, Route route) {
        var rule = route.rule();
        var role = rule == null
                ? ""
                : "Needs the permission to %s (%s). Service accounts: %s."
                        .formatted(
                                rule.value().what(),
                                rule.value().holders(),
                                rule.value()
                                        .scope()
                                        .map(Scope::wireName)
                                        .map("scope %s"::formatted)
                                        .orElse("not allowed"));
        return operation.getDescription() == null ? role : operation.getDescription() + " " + role;
    }

    /** The slice, unless the method names itself. */
    private static String idOf(Route route) {
        var said = route.method().getMethodAnnotation(io.swagger.v3.oas.annotations.Operation.class);
        var slice = route.method().getBeanType().getSimpleName().replaceFirst("Api$", "");
        return said == null || said.operationId().isEmpty() ? StringUtils.uncapitalize(slice) : said.operationId();
    }

    /** Where a path leads below another service's thing, it is still about this service's. */
    private String tagOf(String path) {
        var places = List.of(path.replaceFirst("^/api/ws/\\{ws}/", "").split("/", -1));
        return StringUtils.capitalize(places.contains(noun) ? noun + "s" : places.getFirst());
    }

    private static void nameBody(Operation operation, Route route) {
        var body = operation.getRequestBody();
        if (body == null) {
            return;
        }
        var type = body.getContent().values().iterator().next();
        var content = new Content().addMediaType(JSON, type);
        if (route.isPatch()) {
            content.addMediaType(MERGE_PATCH, type);
        }
        body.setContent(content);
    }
}
