package dev.hindsight.incident;

import dev.hindsight.incident.events.IncidentEvent;
import dev.hindsight.support.eventstore.StoredEvents;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Bean;

/** The service that owns incidents. */
@SpringBootApplication
public class IncidentServiceApplication {

    /** The name of its configuration file, which keeps services apart when they share a class path. */
    public static final String CONFIG_NAME = "incident-service";

    public static void main(String[] args) {
        new SpringApplicationBuilder(IncidentServiceApplication.class)
                .properties("spring.config.name=" + CONFIG_NAME)
                .run(args);
    }

    @Bean
    StoredEvents storedEvents() {
        return StoredEvents.of(IncidentEvent.class);
    }
}
