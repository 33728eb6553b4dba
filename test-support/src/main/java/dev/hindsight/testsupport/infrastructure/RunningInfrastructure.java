package dev.hindsight.testsupport.infrastructure;

import dev.hindsight.embedded.PostgresDatabases;

/** PostgreSQL and Kafka of one kind, up until they are closed. */
interface RunningInfrastructure extends AutoCloseable {

    String kind();

    String kafkaBootstrapServers();

    PostgresDatabases postgres();

    @Override
    void close();
}
