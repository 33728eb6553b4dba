package dev.hindsight.postmortem.integration;

import dev.hindsight.events.Topics;
import dev.hindsight.support.kafka.TopicNames;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.KafkaAdmin.NewTopics;

/** The topics this service writes and reads. */
@Configuration(proxyBeanMethods = false)
class TopicsConfiguration {

    @Bean
    NewTopics topics(TopicNames names) {
        return names.created(Topics.POSTMORTEM_EVENTS, Topics.INCIDENT_EVENTS, Topics.TASK_EVENTS);
    }
}
