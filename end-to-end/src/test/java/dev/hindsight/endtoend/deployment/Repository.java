package dev.hindsight.endtoend.deployment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The files of this repository. */
final class Repository {

    private static final Path TOP = Path.of("..");
    private static final JsonMapper JSON = JsonMapper.shared();

    private Repository() {}

    static boolean has(String file) {
        return Files.exists(TOP.resolve(file));
    }

    static String text(String file) {
        try {
            return Files.readString(TOP.resolve(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static JsonNode json(String file) {
        return JSON.readTree(text(file));
    }

    /** With aliases and merge keys resolved, which Jackson's own YAML leaves as they are. */
    static JsonNode yaml(String file) {
        return JSON.valueToTree(new Yaml(new SafeConstructor(new LoaderOptions())).<Object>load(text(file)));
    }

    /** The production code of a module, as one text. */
    static String javaOf(String module) {
        try (var files = Files.walk(TOP.resolve(module).resolve("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(file -> text(TOP.relativize(file).toString()))
                    .collect(Collectors.joining("\n"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The port in a module's own configuration, which may be written in either form of YAML. */
    static int portOf(String module) {
        var configuration = yaml(module + "/src/main/resources/" + module + ".yml");
        return configuration
                .path("server.port")
                .asInt(configuration.at("/server/port").asInt(0));
    }
}
