package dev.hindsight.notification.wiring;

import dev.hindsight.notification.model.EndpointKind;
import dev.hindsight.notification.model.Severity;
import dev.hindsight.support.web.NamedValueDeserializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.module.SimpleModule;

@Configuration(proxyBeanMethods = false)
class RequestNames {

    @Bean
    JacksonModule endpointNames() {
        return new SimpleModule("endpoint-names")
                .addDeserializer(
                        EndpointKind.class,
                        new NamedValueDeserializer<>(
                                EndpointKind.class,
                                EndpointKind::parse,
                                "a kind: " + String.join(", ", EndpointKind.wireNames())))
                .addDeserializer(
                        Severity.class,
                        new NamedValueDeserializer<>(
                                Severity.class,
                                Severity::parse,
                                "a severity: P0 to P3, sev1 to sev4, critical, major, minor or none"));
    }
}
