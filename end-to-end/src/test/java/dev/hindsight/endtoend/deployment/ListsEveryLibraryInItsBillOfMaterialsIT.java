package dev.hindsight.endtoend.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.endtoend.installation.Modules;
import java.io.IOException;
import java.util.List;
import java.util.jar.JarFile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ListsEveryLibraryInItsBillOfMaterialsIT {

    private static final String LIBRARIES = "BOOT-INF/lib/";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "incident-service",
                "postmortem-service",
                "task-service",
                "notification-service",
                "access-service",
                "web-console"
            })
    void ofEachProgram(String module) throws IOException {
        try (var jar = new JarFile(Modules.executableJar(module).toFile())) {
            var bill = bill(jar);

            assertThat(bill.path("bomFormat").asString()).isEqualTo("CycloneDX");
            assertThat(listed(bill)).isNotEmpty().containsAll(packed(jar));
        }
    }

    private static JsonNode bill(JarFile jar) throws IOException {
        var entry = jar.getEntry("META-INF/sbom/application.cdx.json");
        assertThat(entry).as("is made by a build that may use the network").isNotNull();
        try (var content = jar.getInputStream(entry)) {
            return JsonMapper.shared().readTree(content);
        }
    }

    private static List<String> listed(JsonNode bill) {
        return bill.path("components")
                .valueStream()
                .map(component -> component.path("name").asString() + "-"
                        + component.path("version").asString())
                .toList();
    }

    /** Without what Spring Boot adds of its own when it packs them. */
    private static List<String> packed(JarFile jar) {
        return jar.stream()
                .map(entry -> entry.getName())
                .filter(name -> name.startsWith(LIBRARIES) && name.endsWith(".jar"))
                .filter(name -> !name.contains("spring-boot-jarmode-tools"))
                .map(name -> name.substring(LIBRARIES.length(), name.length() - ".jar".length()))
                .toList();
    }
}
