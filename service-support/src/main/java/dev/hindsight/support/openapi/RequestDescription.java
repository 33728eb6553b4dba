package dev.hindsight.support.openapi;

import dev.hindsight.support.web.IfMatch;
import dev.hindsight.support.web.PageRequest;
import dev.hindsight.support.web.RequestKey;
import dev.hindsight.support.web.Required;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.core.MethodParameter;

/** Describes what a route takes besides its body, from the types of its parameters and its path. */
final class RequestDescription {

    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");
    private static final Map<String, String> MEANINGS = Map.of(
            "ws", "The workspace, for example `acme`.",
            "min_version", "Wait up to two seconds until this version can be read.",
            "key", "The key, for example `INC-7`.",
            "index", "The number of the action item.",
            "user", "The name of a person.",
            "version", "The number of the version.",
            "id", "The identifier.");

    private final Route route;
    private final Operation operation;

    RequestDescription(Route route, Operation operation) {
        this.route = route;
        this.operation = operation;
    }

    void complete() {
        var parameters = operation.getParameters() == null
                ? new ArrayList<Parameter>()
                : new ArrayList<>(operation.getParameters());
        var variables = VARIABLE.matcher(route.path());
        int place = 0;
        while (variables.find()) {
            var name = variables.group(1);
            if (parameters.stream().noneMatch(it -> it.getName().equals(name))) {
                parameters.add(
                        place,
                        new Parameter().in("path").name(name).required(true).schema(Schemas.text()));
            }
            place++;
        }
        operation.setParameters(parameters);
        for (MethodParameter parameter : route.method().getMethodParameters()) {
            add(parameter);
        }
        if (route.isPost()) {
            operation.addParametersItem(idempotencyKey());
        }
        operation.getParameters().stream()
                .filter(parameter -> parameter.getDescription() == null)
                .forEach(parameter -> parameter.setDescription(MEANINGS.get(parameter.getName())));
    }

    private void add(MethodParameter parameter) {
        if (parameter.getParameterType() == IfMatch.class) {
            operation.addParametersItem(header(
                            "If-Match",
                            "The ETag of the version the request was written against, or `*` for any.",
                            Schemas.text().pattern("^(\\*|\"[0-9]{1,18}\")$"))
                    .required(parameter.hasParameterAnnotation(Required.class)));
        } else if (parameter.getParameterType() == PageRequest.class) {
            operation.addParametersItem(query("limit", "The most items of a page.", limit()));
            operation.addParametersItem(
                    query("cursor", "`next_cursor` of the page before; leave it out for the first.", Schemas.text()));
        }
    }

    private static Schema<?> limit() {
        var limit = Schemas.of("integer").format("int32");
        limit.minimum(BigDecimal.ONE).maximum(BigDecimal.valueOf(PageRequest.MAX_LIMIT));
        limit.setDefault(PageRequest.DEFAULT_LIMIT);
        return limit;
    }

    private static Parameter idempotencyKey() {
        return header(
                RequestKey.HEADER,
                "The same key with the same body gives the same answer for 24 hours.",
                Schemas.text().minLength(1).maxLength(255));
    }

    private static Parameter header(String name, String meaning, Schema<?> schema) {
        return new Parameter().in("header").name(name).description(meaning).schema(schema);
    }

    private static Parameter query(String name, String meaning, Schema<?> schema) {
        return new Parameter().in("query").name(name).description(meaning).schema(schema);
    }
}
