package dev.hindsight.endtoend.installation;

import dev.hindsight.embedded.Ports;
import dev.hindsight.testsupport.api.ApiClient;
import dev.hindsight.testsupport.infrastructure.TestInfrastructure;
import dev.hindsight.testsupport.infrastructure.TestTokens;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** notification-service alone, from its jar, over a PostgreSQL and a Kafka that outlive it. */
public final class LoneNotifications implements AutoCloseable {

    private final Path log;
    private final URI address = URI.create("http://localhost:" + Ports.free());
    private final String topics = TestInfrastructure.current().createTopicPrefix();
    private final Map<String, String> environment = new HashMap<>();
    private JavaProcess process;

    private LoneNotifications(Path log, Map<String, String> settings) {
        this.log = log;
        var infrastructure = TestInfrastructure.current();
        infrastructure
                .springProperties(infrastructure.createDatabase(), topics)
                .forEach((name, value) -> environment.put(variable(name), value.toString()));
        TestTokens.shared()
                .springProperties()
                .forEach((name, value) -> environment.put(variable(name), value.toString()));
        environment.put("SERVER_PORT", String.valueOf(address.getPort()));
        environment.put("HINDSIGHT_NOTIFICATION_ALLOWEDPRIVATENETWORKS", "loopback");
        environment.put("HINDSIGHT_INSTANCEID", "lone");
        environment.putAll(settings);
        process = launched();
    }

    /** @param settings variables of its environment */
    public static LoneNotifications start(Path log, Map<String, String> settings) {
        return new LoneNotifications(log, settings);
    }

    /** As {@code kill -9}. */
    public void kill() {
        process.kill();
    }

    public void startAgain() {
        process = launched();
    }

    public void awaitHealthy() {
        process.awaitUntil(() -> Modules.isHealthy(address));
    }

    public ApiClient as(String person, String group) {
        return new ApiClient(address, TestTokens.shared().token(person, group));
    }

    /** The name of a topic, as this one listens to it. */
    public String topic(String name) {
        return topics + name;
    }

    @Override
    public void close() {
        process.close();
    }

    private JavaProcess launched() {
        return JavaProcess.start(Modules.executableJar("notification-service"), log, environment);
    }

    private static String variable(String property) {
        return property.replace("-", "").replace('.', '_').toUpperCase(Locale.ROOT);
    }
}
