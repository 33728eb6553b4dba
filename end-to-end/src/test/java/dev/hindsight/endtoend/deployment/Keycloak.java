package dev.hindsight.endtoend.deployment;

import dev.hindsight.embedded.Ports;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.awaitility.Awaitility;
import tools.jackson.databind.node.ObjectNode;

/** Keycloak from its own distribution, with the realm of docker-compose.yml and the demo people in it. */
final class Keycloak implements AutoCloseable {

    /** Somebody whom the realm knows, and who is in no group. */
    static final String STRANGER = "grace";

    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final URI address = URI.create("http://127.0.0.1:" + Ports.free());
    private final Path home;
    private final Process process;

    private Keycloak(Path home) throws IOException {
        this.home = home;
        var folder = Files.createDirectories(home.resolve("data/import"));
        Files.writeString(folder.resolve("hindsight-realm.json"), realm().toString());
        process = started();
    }

    /** Returns at once. */
    static Keycloak starting() {
        try (var folders = Files.list(Path.of("target/keycloak"))) {
            return new Keycloak(folders.findFirst().orElseThrow().toAbsolutePath());
        } catch (IOException missing) {
            throw new UncheckedIOException("Keycloak is not unpacked; run 'mvn pre-integration-test' first", missing);
        }
    }

    static String passwordOf(String person) {
        return "the-long-password-of-" + person;
    }

    URI issuer() {
        return address.resolve("/realms/hindsight");
    }

    void await() {
        Awaitility.await("Keycloak")
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(200))
                .until(() -> !process.isAlive() || log().contains("Listening on:"));
        if (!process.isAlive()) {
            throw new IllegalStateException("Keycloak ended with " + process.exitValue() + ":\n" + log());
        }
    }

    @Override
    public void close() {
        // The start script runs Java as its child.
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    private Process started() throws IOException {
        var builder = new ProcessBuilder(
                        home.resolve("bin/kc.sh").toString(),
                        "start-dev",
                        "--import-realm",
                        "--http-host=127.0.0.1",
                        "--http-port=" + address.getPort(),
                        "--db-url=jdbc:h2:mem:keycloak;NON_KEYWORDS=VALUE;DB_CLOSE_DELAY=-1")
                .redirectErrorStream(true)
                .redirectOutput(logFile().toFile())
                .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")));
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        // As the start script says itself once it has built; to build for these options takes longer than all of the
        // test.
        builder.environment().put("JAVA_OPTS_APPEND", "-Dkc.config.built=true -XX:TieredStopAtLevel=1");
        return builder.start();
    }

    private static ObjectNode realm() {
        var realm = (ObjectNode) Repository.json("deploy/keycloak/hindsight-realm.json");
        var people = (ObjectNode) Repository.json("deploy/keycloak/demo-people.json");
        people.withArray("users")
                .addObject()
                .put("username", STRANGER)
                .put("enabled", true)
                .put("firstName", "Grace")
                .put("lastName", "Green")
                .put("email", "grace@acme.example");
        people.required("users").forEach(person -> ((ObjectNode) person)
                .putArray("credentials")
                .addObject()
                .put("type", "password")
                .put("value", passwordOf(person.required("username").asString())));
        return realm.setAll(people);
    }

    private String log() {
        try {
            return Files.readString(logFile());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Path logFile() {
        return home.resolveSibling("../keycloak.log").normalize();
    }
}
