package dev.hindsight.endtoend.installation;

import dev.hindsight.embedded.Ports;
import dev.hindsight.testsupport.infrastructure.TestInfrastructure;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Five services and the origin, each from its own jar, configured by environment over a PostgreSQL and a Kafka. */
public final class SeparateProcesses implements Installation {

    private static final List<String> SERVICES = List.of("incident", "postmortem", "task", "notification", "access");

    private final Path logs;
    private final URI origin = URI.create("http://localhost:" + Ports.free());
    private final Map<String, URI> addresses = new LinkedHashMap<>();
    private final Deque<JavaProcess> processes = new ArrayDeque<>();

    private SeparateProcesses(Path logs) {
        this.logs = logs;
    }

    public static SeparateProcesses start(Path directory) {
        var installation = new SeparateProcesses(directory);
        try {
            installation.startAll(directory);
            return installation;
        } catch (RuntimeException notStarted) {
            installation.close();
            throw notStarted;
        }
    }

    @Override
    public URI origin() {
        return origin;
    }

    @Override
    public void close() {
        while (!processes.isEmpty()) {
            processes.pop().close();
        }
    }

    private void startAll(Path directory) {
        var infrastructure = TestInfrastructure.current();
        var topics = infrastructure.createTopicPrefix();
        for (var service : SERVICES) {
            addresses.put(service, URI.create("http://localhost:" + Ports.free()));
        }
        addresses.forEach((service, address) ->
                launch(service + "-service", address, serviceEnvironment(infrastructure, topics)));
        launch("web-console", origin, originEnvironment(directory));
    }

    private void launch(String module, URI address, Map<String, String> environment) {
        environment.put("SERVER_PORT", String.valueOf(address.getPort()));
        environment.put("HINDSIGHT_PUBLIC_URL", origin.toString());
        var process = JavaProcess.start(Modules.executableJar(module), logs.resolve(module + ".log"), environment);
        processes.push(process);
        process.awaitUntil(() -> Modules.isHealthy(address));
    }

    private Map<String, String> serviceEnvironment(TestInfrastructure infrastructure, String topics) {
        var database = infrastructure.createDatabase();
        var environment = new HashMap<String, String>();
        environment.put("SPRING_DATASOURCE_URL", database.jdbcUrl());
        environment.put("SPRING_DATASOURCE_USERNAME", database.username());
        environment.put("SPRING_DATASOURCE_PASSWORD", database.password());
        environment.put("SPRING_KAFKA_BOOTSTRAP_SERVERS", infrastructure.kafkaBootstrapServers());
        environment.put("HINDSIGHT_KAFKA_TOPIC_PREFIX", topics);
        environment.put("HINDSIGHT_SECURITY_ISSUER", origin.toString());
        environment.put("HINDSIGHT_SECURITY_JWK_SET_URI", origin + "/oauth2/jwks");
        environment.put("HINDSIGHT_SECURITY_SERVICE_ACCOUNTS_ISSUER", origin + "/service-accounts");
        environment.put("HINDSIGHT_SECURITY_SERVICE_ACCOUNTS_JWK_SET_URI", addresses.get("access") + "/oauth2/jwks");
        environment.put("HINDSIGHT_NOTIFICATION_ALLOWED_PRIVATE_NETWORKS", "loopback");
        return environment;
    }

    private Map<String, String> originEnvironment(Path directory) {
        var environment = new HashMap<String, String>();
        addresses.forEach((service, address) ->
                environment.put("HINDSIGHT_SERVICES_" + service.toUpperCase(Locale.ROOT), address.toString()));
        environment.put("HINDSIGHT_DEMO_IDENTITY_ENABLED", "true");
        environment.put(
                "HINDSIGHT_DEMO_IDENTITY_KEY_FILE",
                directory.resolve("signing-keys.json").toString());
        return environment;
    }
}
