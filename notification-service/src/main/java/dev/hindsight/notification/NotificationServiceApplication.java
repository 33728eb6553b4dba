package dev.hindsight.notification;

import dev.hindsight.notification.events.EndpointEvent;
import dev.hindsight.support.eventstore.StoredEvents;
import dev.hindsight.support.people.PeopleDirectory;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** The service that tells people and other systems what happened. */
@SpringBootApplication
@Import(PeopleDirectory.class)
@ConfigurationPropertiesScan
public class NotificationServiceApplication {

    /** The name of its configuration file, which keeps services apart when they share a class path. */
    public static final String CONFIG_NAME = "notification-service";

    public static void main(String[] args) {
        new SpringApplicationBuilder(NotificationServiceApplication.class)
                .properties("spring.config.name=" + CONFIG_NAME)
                .run(args);
    }

    @Bean
    StoredEvents storedEvents() {
        return StoredEvents.of(EndpointEvent.class);
    }
}
