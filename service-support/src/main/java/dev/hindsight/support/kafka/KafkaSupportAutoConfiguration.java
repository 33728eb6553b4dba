package dev.hindsight.support.kafka;

import dev.hindsight.support.command.Commands;
import dev.hindsight.support.eventstore.EventStoreAutoConfiguration;
import dev.hindsight.support.eventstore.StoredEvents;
import io.micrometer.core.instrument.MeterRegistry;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.config.ContainerCustomizer;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.listener.CommonErrorHandler;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import tools.jackson.databind.json.JsonMapper;

/** Connects a service with the others through Kafka. */
@AutoConfiguration(after = EventStoreAutoConfiguration.class, before = KafkaAutoConfiguration.class)
@ConditionalOnBean(StoredEvents.class)
public class KafkaSupportAutoConfiguration {

    @Bean
    TopicNames topicNames(@Value("${hindsight.kafka.topic-prefix:}") String prefix) {
        return new TopicNames(prefix);
    }

    @Bean
    CloudEventMessages cloudEventMessages(JsonMapper json) {
        return new CloudEventMessages(json);
    }

    @Bean
    PublicEventSender publicEventSender(
            KafkaTemplate<String, byte[]> kafka, CloudEventMessages messages, TopicNames topics) {
        return new PublicEventSender(kafka, messages, topics);
    }

    @Bean
    Inbox inbox(JdbcClient jdbc, Commands commands, CloudEventMessages messages) {
        return new Inbox(jdbc, commands, messages);
    }

    @Bean
    CommonErrorHandler parking(KafkaTemplate<String, byte[]> kafka, TopicNames topics, MeterRegistry meters) {
        return ParkedMessages.errorHandler(kafka, topics, meters);
    }

    /**
     * Static membership: whoever comes back under its old name takes its partitions up again at once, while without a name
     * the group first waits for the dead member's session to end.
     */
    @Bean
    @ConditionalOnProperty("hindsight.instance-id")
    ContainerCustomizer<String, byte[], ConcurrentMessageListenerContainer<String, byte[]>> staticMembers(
            @Value("${hindsight.instance-id}") String instanceId) {
        return container -> container
                .getContainerProperties()
                .getKafkaConsumerProperties()
                .put(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG, instanceId + "-" + container.getListenerId());
    }
}
