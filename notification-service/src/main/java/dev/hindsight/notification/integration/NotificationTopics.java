package dev.hindsight.notification.integration;

import dev.hindsight.events.Topics;
import dev.hindsight.support.kafka.TopicNames;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.KafkaAdmin.NewTopics;

@Configuration(proxyBeanMethods = false)
class NotificationTopics {

    @Bean
    NewTopics topics(TopicNames names) {
        return names.created(Topics.INCIDENT_EVENTS, Topics.POSTMORTEM_EVENTS, Topics.TASK_EVENTS);
    }
}
