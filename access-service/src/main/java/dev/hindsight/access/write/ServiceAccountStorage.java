package dev.hindsight.access.write;

import dev.hindsight.support.aggregate.AggregateRepositories;
import org.axonframework.modelling.command.Repository;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ServiceAccountStorage {

    @Bean
    Repository<ServiceAccount> serviceAccountRepository(AggregateRepositories repositories) {
        return repositories.of(ServiceAccount.class);
    }
}
