package dev.hindsight.access;

import dev.hindsight.access.events.ServiceAccountEvent;
import dev.hindsight.support.eventstore.StoredEvents;
import dev.hindsight.support.people.PeopleDirectory;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** The service that knows people, service accounts and who did what. */
@SpringBootApplication
@Import(PeopleDirectory.class)
@ConfigurationPropertiesScan
public class AccessServiceApplication {

    /** The name of its configuration file, which keeps services apart when they share a class path. */
    public static final String CONFIG_NAME = "access-service";

    public static void main(String[] args) {
        new SpringApplicationBuilder(AccessServiceApplication.class)
                .properties("spring.config.name=" + CONFIG_NAME)
                .run(args);
    }

    @Bean
    StoredEvents storedEvents() {
        return StoredEvents.of(ServiceAccountEvent.class);
    }
}
