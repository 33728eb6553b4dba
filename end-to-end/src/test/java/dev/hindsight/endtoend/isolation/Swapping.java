package dev.hindsight.endtoend.isolation;

import dev.hindsight.endtoend.contract.Document;
import dev.hindsight.endtoend.contract.Operation;
import java.net.URI;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Makes up requests in one workspace that name things of another wherever they can. */
final class Swapping {

    private static final List<String> PEOPLE = List.of("olga", "olga", "olga", "ada", "eve", "tina", "vera");
    private static final List<Named> NAMES =
            List.copyOf(EnumSet.complementOf(EnumSet.of(Named.WORD, Named.SECRET, Named.ANYTHING)));
    private static final int MOSTLY = 80;

    private final Document document;
    private final House here;
    private final House there;
    private final SwappedBodies bodies;
    private final Random random;

    /** @param url that requests may name */
    Swapping(Document document, House here, House there, URI url, Random random) {
        this.document = document;
        this.here = here;
        this.there = there;
        this.random = random;
        this.bodies = new SwappedBodies(document, this::foreign, url, random);
    }

    Stream<Attempt> attempts(int times) {
        return document.operations().stream()
                .filter(operation -> operation.path().startsWith("/api/ws/{ws}/"))
                .flatMap(operation -> Stream.generate(() -> attempt(operation)).limit(times));
    }

    private Attempt attempt(Operation operation) {
        var variables = new LinkedHashMap<String, String>();
        for (var variable : operation.pathVariables()) {
            var named = Named.by(operation, variable);
            var value = isLikely(MOSTLY) ? foreign(named) : one(here.names().of(named), foreign(named));
            variables.put(variable, variable.equals("ws") ? workspace() : value);
        }
        var address = operation.path().substring("/api/ws/".length());
        for (var variable : variables.entrySet()) {
            address = address.replace("{" + variable.getKey() + "}", Read.encoded(variable.getValue()));
        }
        var body = operation.hasBody() ? bodies.body(document.bodyOf(operation)).toString() : null;
        return new Attempt(
                operation,
                one(PEOPLE, ""),
                Map.copyOf(variables),
                address + query(operation),
                body,
                headers(operation));
    }

    private String query(Operation operation) {
        return operation.query().stream()
                .filter(parameter -> isLikely(40))
                .map(this::parameter)
                .collect(Collectors.joining("&", "?", ""));
    }

    private String parameter(JsonNode parameter) {
        var schema = document.followed(parameter.path("schema"));
        var one = schema.path("items").isObject() ? document.followed(schema.path("items")) : schema;
        var name = Operation.nameOf(parameter);
        var value = one.has("enum")
                ? one.path("enum").path(random.nextInt(one.path("enum").size())).asString()
                : foreign(Named.by(name));
        return name + "=" + Read.encoded(value);
    }

    private List<String> headers(Operation operation) {
        var headers = new ArrayList<String>();
        if (operation.takes("If-Match") && isLikely(MOSTLY)) {
            headers.addAll(List.of("If-Match", isLikely(50) ? "*" : foreign(Named.ETAG)));
        }
        if (operation.takes("Idempotency-Key") && isLikely(50)) {
            headers.addAll(List.of("Idempotency-Key", foreign(Named.REQUEST_KEY)));
        }
        if (!operation.isWrite() && isLikely(50)) {
            headers.addAll(List.of("If-None-Match", foreign(Named.ETAG)));
        }
        return headers;
    }

    private String workspace() {
        return isLikely(MOSTLY) ? here.workspace() : there.workspace();
    }

    /** The name of something there; of words none, because those are what must not come back. */
    private String foreign(Named named) {
        var sought = named == Named.ANYTHING ? NAMES.get(random.nextInt(NAMES.size())) : named;
        return sought == Named.WORD ? "Words" : one(there.names().of(sought), "1");
    }

    private boolean isLikely(int percent) {
        return random.nextInt(100) < percent;
    }

    private String one(List<String> some, String otherwise) {
        return some.isEmpty() ? otherwise : some.get(random.nextInt(some.size()));
    }
}
