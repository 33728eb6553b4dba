package dev.hindsight.notification.write;

import dev.hindsight.support.aggregate.AggregateRepositories;
import org.axonframework.modelling.command.Repository;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class EndpointStorage {

    @Bean
    Repository<Endpoint> endpointRepository(AggregateRepositories repositories) {
        return repositories.of(Endpoint.class);
    }
}
