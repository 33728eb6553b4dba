package dev.hindsight.incident.write;

import dev.hindsight.support.aggregate.AggregateRepositories;
import org.axonframework.modelling.command.Repository;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class IncidentStorage {

    @Bean
    Repository<Incident> incidentRepository(AggregateRepositories repositories) {
        return repositories.of(Incident.class);
    }
}
