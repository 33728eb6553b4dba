package dev.hindsight.postmortem.write;

import dev.hindsight.support.aggregate.AggregateRepositories;
import org.axonframework.modelling.command.Repository;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PostmortemStorage {

    @Bean
    Repository<Postmortem> postmortemRepository(AggregateRepositories repositories) {
        return repositories.of(Postmortem.class);
    }
}
