package dev.hindsight.endtoend.deployment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** What {@code docker-compose.yml} says. */
final class ComposeFile {

    static final Map<String, String> PROGRAMS = Map.of(
            "origin", "web-console",
            "incident-service", "incident-service",
            "postmortem-service", "postmortem-service",
            "task-service", "task-service",
            "notification-service", "notification-service",
            "access-service", "access-service");

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z_]+)");

    private final String text = Repository.text("docker-compose.yml");
    private final JsonNode tree = Repository.yaml("docker-compose.yml");

    JsonNode tree() {
        return tree;
    }

    JsonNode service(String name) {
        return tree.required("services").required(name);
    }

    Map<String, JsonNode> services() {
        var services = new LinkedHashMap<String, JsonNode>();
        tree.required("services").properties().forEach(entry -> services.put(entry.getKey(), entry.getValue()));
        return services;
    }

    Map<String, String> environment(String service) {
        var environment = new LinkedHashMap<String, String>();
        service(service)
                .path("environment")
                .properties()
                .forEach(entry ->
                        environment.put(entry.getKey(), entry.getValue().asString("")));
        return environment;
    }

    List<String> dependencies(String service) {
        return service(service).path("depends_on").properties().stream()
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The program says by itself, or the file says for it, whether it is healthy. */
    boolean tellsItsHealth(String service) {
        var program = PROGRAMS.get(service);
        return service(service).has("healthcheck") || (program != null && new Dockerfile(program).healthPort() > 0);
    }

    Stream<String> mountedFiles(String service) {
        return StreamSupport.stream(service(service).path("volumes").spliterator(), false)
                .map(JsonNode::asString)
                .filter(volume -> volume.startsWith("./"))
                .map(volume -> volume.substring(2, volume.indexOf(':')));
    }

    /** The names of all settings that are taken from {@code .env}. */
    List<String> settings() {
        return VARIABLE.matcher(text)
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();
    }
}
