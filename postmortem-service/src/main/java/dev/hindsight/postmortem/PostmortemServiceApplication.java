package dev.hindsight.postmortem;

import dev.hindsight.postmortem.events.PostmortemEvent;
import dev.hindsight.support.eventstore.StoredEvents;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Bean;

/** The service that owns postmortems. */
@SpringBootApplication
public class PostmortemServiceApplication {

    /** The name of its configuration file, which keeps services apart when they share a class path. */
    public static final String CONFIG_NAME = "postmortem-service";

    public static void main(String[] args) {
        new SpringApplicationBuilder(PostmortemServiceApplication.class)
                .properties("spring.config.name=" + CONFIG_NAME)
                .run(args);
    }

    @Bean
    StoredEvents storedEvents() {
        return StoredEvents.of(PostmortemEvent.class);
    }
}
