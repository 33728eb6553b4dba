package dev.hindsight.console.openapi;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.util.StringUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * Keeps apart what services call by the same name and is not the same: each such thing gets the name of its service in
 * front. What is equal to the last, with all it refers to, is told once.
 */
final class SharedNames {

    private static final String REFERENCE = "$ref";
    private static final String COMPONENTS = "#/components/";
    private static final List<String> KINDS = List.of("schemas", "responses");

    private final Map<String, ObjectNode> documents;

    SharedNames(Map<String, ObjectNode> documents) {
        this.documents = documents;
    }

    /** Changes the documents so that the same reference means the same in all of them. */
    void settle() {
        var apart = different();
        var taken = references();
        documents.forEach((service, document) -> rename(document, apart, prefixOf(service), taken));
    }

    private Set<String> different() {
        var apart = new HashSet<String>();
        for (int before = -1; before != apart.size(); ) {
            before = apart.size();
            for (var reference : references()) {
                var meanings = meaningsOf(reference);
                if (meanings.size() > 1 || meanings.stream().anyMatch(it -> refersTo(it, apart))) {
                    apart.add(reference);
                }
            }
            apart.removeIf(reference -> isOfOneService(reference));
        }
        return apart;
    }

    private Set<String> references() {
        var all = new LinkedHashSet<String>();
        for (var document : documents.values()) {
            for (var kind : KINDS) {
                document.path("components").path(kind).propertyNames().forEach(name -> all.add(kind + "/" + name));
            }
        }
        return all;
    }

    private Set<JsonNode> meaningsOf(String reference) {
        var meanings = new LinkedHashSet<JsonNode>();
        for (var document : documents.values()) {
            var meaning = document.at("/components/" + reference);
            if (!meaning.isMissingNode()) {
                meanings.add(meaning);
            }
        }
        return meanings;
    }

    private boolean isOfOneService(String reference) {
        return documents.values().stream()
                        .filter(document ->
                                !document.at("/components/" + reference).isMissingNode())
                        .count()
                == 1;
    }

    private static boolean refersTo(JsonNode node, Set<String> apart) {
        return node.findValuesAsString(REFERENCE).stream()
                .anyMatch(target -> apart.contains(target.replace(COMPONENTS, "")));
    }

    /** @param taken what any of the documents calls something, so that a new name is that of nothing else */
    private static void rename(ObjectNode document, Set<String> apart, String prefix, Set<String> taken) {
        var renamed = new HashMap<String, String>();
        for (var reference : apart) {
            var kind = reference.substring(0, reference.indexOf('/'));
            var name = reference.substring(kind.length() + 1);
            if (document.path("components").path(kind) instanceof ObjectNode all && all.has(name)) {
                var free = freeName(kind + "/" + prefix + name, taken);
                all.set(free.substring(kind.length() + 1), all.remove(name));
                renamed.put(COMPONENTS + reference, COMPONENTS + free);
            }
        }
        redirect(document, renamed);
    }

    private static String freeName(String wanted, Set<String> taken) {
        var name = wanted;
        for (int number = 2; !taken.add(name); number++) {
            name = wanted + number;
        }
        return name;
    }

    private static void redirect(JsonNode node, Map<String, String> renamed) {
        if (node instanceof ObjectNode object && object.get(REFERENCE) instanceof StringNode target) {
            object.put(REFERENCE, renamed.getOrDefault(target.stringValue(), target.stringValue()));
        }
        node.forEach(part -> redirect(part, renamed));
    }

    private static String prefixOf(String service) {
        return StringUtils.capitalize(service.replace("-service", ""));
    }
}
