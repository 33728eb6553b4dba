package dev.hindsight.console.openapi;

import dev.hindsight.console.Origin;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Makes one document of those of the services, and adds what the origin does itself. */
@Component
class WholeDocument {

    private static final String COMPONENTS = "components";
    private static final Map<String, String> ANSWERS_OF_THE_ORIGIN = Map.of(
            "502", "BadGateway",
            "503", "Unavailable",
            "504", "GatewayTimeout");

    private static final Map<String, String> SCOPES =
            new TreeMap<>(Map.of("openid", "Who you are", "profile", "Your name", "email", "Your e-mail address"));

    private final Origin origin;
    private final boolean signsIn;
    private final JsonMapper json;

    WholeDocument(Origin origin, @Value("${hindsight.demo-identity.enabled:false}") boolean signsIn, JsonMapper json) {
        this.origin = origin;
        this.signsIn = signsIn;
        this.json = json;
    }

    /** Merges the documents; they stay as they are. Where two services have the same route the first describes it. */
    ObjectNode of(Map<String, ObjectNode> parts) {
        var copies = new TreeMap<String, ObjectNode>();
        parts.forEach((service, part) -> copies.put(service, part.deepCopy()));
        new SharedNames(copies).settle();
        new OperationNames(copies).settle();
        var whole = frame();
        var paths = new TreeMap<String, ObjectNode>();
        for (var part : copies.values()) {
            part.path("paths")
                    .properties()
                    .forEach(path ->
                            add(path.getValue(), paths.computeIfAbsent(path.getKey(), it -> json.createObjectNode())));
            copyComponents(part, whole);
        }
        paths.forEach(whole.withObject("/paths")::set);
        whole.path("paths").forEach(path -> path.forEach(operation -> addAnswersOfTheOrigin((ObjectNode) operation)));
        removeUnused(whole);
        nameTags(whole);
        return whole;
    }

    private ObjectNode frame() {
        try (var file = new ClassPathResource("console/openapi/frame.json").getInputStream()) {
            var frame = (ObjectNode) json.readTree(file);
            frame.withObject("/info/contact").put("url", origin.publicUrl().toString());
            if (signsIn) {
                addSigningIn(frame);
            }
            return frame;
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private void addSigningIn(ObjectNode frame) {
        var flow = frame.withObject("/components/securitySchemes/oauth2")
                .put("type", "oauth2")
                .put("description", "Signing in at this Hindsight: authorization code with PKCE.")
                .withObject("/flows/authorizationCode")
                .put("authorizationUrl", origin.publicUrl() + "/oauth2/authorize")
                .put("tokenUrl", origin.publicUrl() + "/oauth2/token");
        SCOPES.forEach(flow.withObject("/scopes")::put);
        SCOPES.keySet().forEach(frame.withArray("/security").addObject().withArray("/oauth2")::add);
    }

    private static void add(JsonNode methods, ObjectNode path) {
        methods.properties().forEach(method -> path.putIfAbsent(method.getKey(), method.getValue()));
    }

    private static void copyComponents(ObjectNode part, ObjectNode whole) {
        part.path(COMPONENTS).properties().forEach(kind -> {
            if (!kind.getKey().equals("securitySchemes")) {
                var all = whole.withObject(COMPONENTS).withObject(kind.getKey());
                kind.getValue().properties().forEach(component -> addOnce(component, all));
            }
        });
    }

    private static void addOnce(Map.Entry<String, JsonNode> component, ObjectNode all) {
        var there = all.putIfAbsent(component.getKey(), component.getValue());
        if (there != null && !there.equals(component.getValue())) {
            throw new IllegalStateException("Two things are called " + component.getKey() + " in the document");
        }
    }

    private static void addAnswersOfTheOrigin(ObjectNode operation) {
        ANSWERS_OF_THE_ORIGIN.forEach((status, name) -> operation
                .withObject("/responses")
                .withObject(status)
                .removeAll()
                .put("$ref", "#/components/responses/" + name));
    }

    /** What only a replaced answer referred to. */
    private static void removeUnused(ObjectNode whole) {
        var used = new TreeSet<>(whole.findValuesAsString("$ref"));
        var responses = whole.withObject("/components/responses");
        List.copyOf(responses.propertyNames()).stream()
                .filter(name -> !used.contains("#/components/responses/" + name))
                .forEach(responses::remove);
    }

    private static void nameTags(ObjectNode whole) {
        var names = new TreeSet<String>();
        operations(whole).forEach(operation -> operation.path("tags").forEach(tag -> names.add(tag.stringValue())));
        var tags = whole.withArray("/tags");
        names.forEach(name -> tags.addObject()
                .put("name", name)
                .put("description", "Routes that are about " + name.toLowerCase(Locale.ROOT) + "."));
    }

    private static List<JsonNode> operations(ObjectNode whole) {
        return whole.path("paths").valueStream().flatMap(JsonNode::valueStream).toList();
    }
}
