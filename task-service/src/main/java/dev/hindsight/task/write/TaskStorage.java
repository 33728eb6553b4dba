package dev.hindsight.task.write;

import dev.hindsight.support.aggregate.AggregateRepositories;
import org.axonframework.modelling.command.Repository;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class TaskStorage {

    @Bean
    Repository<Task> taskRepository(AggregateRepositories repositories) {
        return repositories.of(Task.class);
    }
}
