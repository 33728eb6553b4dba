package dev.hindsight.task;

import dev.hindsight.support.eventstore.StoredEvents;
import dev.hindsight.task.events.TaskEvent;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Bean;

/** The service that owns tasks. */
@SpringBootApplication
public class TaskServiceApplication {

    /** The name of its configuration file, which keeps services apart when they share a class path. */
    public static final String CONFIG_NAME = "task-service";

    public static void main(String[] args) {
        new SpringApplicationBuilder(TaskServiceApplication.class)
                .properties("spring.config.name=" + CONFIG_NAME)
                .run(args);
    }

    @Bean
    StoredEvents storedEvents() {
        return StoredEvents.of(TaskEvent.class);
    }
}
