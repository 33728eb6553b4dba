package dev.hindsight.testsupport.infrastructure;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Real PostgreSQL and Kafka, started once per build by the first test that asks, in a process of their own that ends
 * with the build. Tests share the servers and get databases and topics of their own.
 *
 * <p>The system property {@code hindsight.test.infrastructure} (or {@code HINDSIGHT_TEST_INFRASTRUCTURE} in the
 * environment) chooses {@code embedded} or {@code docker}; without it a container engine is used when one answers.
 */
public final class TestInfrastructure {

    private static final class Holder {
        private static final TestInfrastructure CURRENT =
                new TestInfrastructure(new InfrastructureLauncher(TestRun.current()).findOrStart());
    }

    private final Coordinates coordinates;

    private TestInfrastructure(Coordinates coordinates) {
        this.coordinates = coordinates;
    }

    /** The one of this build, started when it is not up yet. */
    public static TestInfrastructure current() {
        return Holder.CURRENT;
    }

    static Path coordinates(Path directory) {
        return directory.resolve("coordinates.properties");
    }

    /** {@code embedded} or {@code docker}. */
    public String kind() {
        return coordinates.kind();
    }

    public String kafkaBootstrapServers() {
        return coordinates.kafkaBootstrapServers();
    }

    /** A new, empty database with a role of its own that owns it and may do nothing else. */
    public TestDatabase createDatabase() {
        String name = "test_" + unique();
        coordinates.postgres().create(name, name, name);
        String url = coordinates.postgres().jdbcUrl().replaceFirst("/[^/?]+(\\?|$)", "/" + name + "$1");
        return new TestDatabase(url, name, name);
    }

    /** For {@code hindsight.kafka.topic-prefix}: no other test has topics or consumer groups that begin with it. */
    public String createTopicPrefix() {
        return "test-" + unique() + "-";
    }

    /** Connects an application to a new database and to topics of its own. */
    public Map<String, Object> springProperties() {
        return springProperties(createDatabase(), createTopicPrefix());
    }

    /** Connects an application to a given database, for a restart, and topic prefix, to talk to other applications. */
    public Map<String, Object> springProperties(TestDatabase database, String topicPrefix) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("spring.datasource.url", database.jdbcUrl());
        properties.put("spring.datasource.username", database.username());
        properties.put("spring.datasource.password", database.password());
        properties.put("spring.kafka.bootstrap-servers", kafkaBootstrapServers());
        properties.put("hindsight.kafka.topic-prefix", topicPrefix);
        return properties;
    }

    private static String unique() {
        return UUID.randomUUID().toString().substring(0, 13).replace("-", "");
    }
}
