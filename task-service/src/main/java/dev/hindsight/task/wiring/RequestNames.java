package dev.hindsight.task.wiring;

import dev.hindsight.support.web.NamedValueDeserializer;
import dev.hindsight.task.model.Priority;
import dev.hindsight.task.model.TaskStatus;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.module.SimpleModule;

@Configuration(proxyBeanMethods = false)
class RequestNames {

    @Bean
    JacksonModule taskNames() {
        return new SimpleModule("task-names")
                .addDeserializer(
                        TaskStatus.class,
                        new NamedValueDeserializer<>(
                                TaskStatus.class,
                                TaskStatus::parse,
                                "a status: " + TaskStatus.names(List.of(TaskStatus.values()))))
                .addDeserializer(
                        Priority.class,
                        new NamedValueDeserializer<>(Priority.class, Priority::parse, "a priority: P0, P1, P2 or P3"));
    }
}
