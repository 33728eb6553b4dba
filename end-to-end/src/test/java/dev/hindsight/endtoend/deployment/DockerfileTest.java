package dev.hindsight.endtoend.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DockerfileTest {

    static Collection<String> modules() {
        return ComposeFile.PROGRAMS.values();
    }

    @ParameterizedTest
    @MethodSource("modules")
    void exposesAndProbesThePortOfTheConfiguration(String module) {
        var dockerfile = new Dockerfile(module);
        int port = Repository.portOf(module);

        assertThat(port).isPositive();
        assertThat(dockerfile.all("EXPOSE")).containsExactly(String.valueOf(port));
        assertThat(dockerfile.healthPort()).isEqualTo(port);
    }

    @ParameterizedTest
    @MethodSource("modules")
    void takesTheExecutableJarThatTheModuleBuilds(String module) {
        assertThat(new Dockerfile(module).all("COPY"))
                .contains(module + "/target/" + module + "-*-exec.jar " + module + ".jar");
        assertThat(Repository.text(module + "/pom.xml")).contains("<artifactId>spring-boot-maven-plugin</artifactId>");
        assertThat(Repository.text("pom.xml")).contains("<classifier>exec</classifier>");
    }

    @ParameterizedTest
    @MethodSource("modules")
    void runsAsNobodySpecialOnAPinnedJava25(String module) {
        var dockerfile = new Dockerfile(module);

        assertThat(dockerfile.all("USER")).containsExactly("10001:10001");
        assertThat(dockerfile.all("FROM"))
                .isEqualTo(List.of("eclipse-temurin:25-jre-noble AS layers", "eclipse-temurin:25-jre-noble"));
    }

    @ParameterizedTest
    @MethodSource("modules")
    void copiesOnlyWhatTheBuildContextHolds(String module) {
        var ignored = Repository.text(".dockerignore").lines().toList();

        assertThat(ignored).contains("*", "!*/target/*-exec.jar", "!deploy/docker/healthy.sh");
        assertThat(Repository.has("deploy/docker/healthy.sh")).isTrue();
        assertThat(new Dockerfile(module).all("COPY"))
                .filteredOn(copy -> !copy.startsWith("--from="))
                .allMatch(copy -> copy.contains("-exec.jar ") || copy.contains(" deploy/docker/healthy.sh "));
    }
}
