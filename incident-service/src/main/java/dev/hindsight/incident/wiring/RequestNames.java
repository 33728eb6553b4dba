package dev.hindsight.incident.wiring;

import dev.hindsight.incident.model.IncidentStatus;
import dev.hindsight.incident.model.Phase;
import dev.hindsight.incident.model.ResponderRole;
import dev.hindsight.incident.model.Severity;
import dev.hindsight.support.web.NamedValueDeserializer;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.module.SimpleModule;

@Configuration(proxyBeanMethods = false)
class RequestNames implements WebMvcConfigurer {

    @Bean
    JacksonModule incidentNames() {
        return new SimpleModule("incident-names")
                .addDeserializer(
                        Severity.class,
                        new NamedValueDeserializer<>(
                                Severity.class,
                                Severity::parse,
                                "a severity: P0 to P3, sev1 to sev4, critical, major, minor or none"))
                .addDeserializer(
                        ResponderRole.class,
                        new NamedValueDeserializer<>(
                                ResponderRole.class, ResponderRole::parse, "a role: commander, responder or observer"))
                .addDeserializer(
                        Phase.class,
                        new NamedValueDeserializer<>(
                                Phase.class,
                                Phase::parse,
                                "a phase: detection, investigation, mitigation or resolution"));
    }

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverter(String.class, Severity.class, new ByName<>(Severity::parse));
        registry.addConverter(String.class, IncidentStatus.class, new ByName<>(IncidentStatus::parse));
    }

    /** Reads a parameter of the query; an empty one is none. */
    private record ByName<T>(Function<String, Optional<T>> parse) implements Converter<String, @Nullable T> {
        @Override
        public @Nullable T convert(String name) {
            return name.isBlank() ? null : required(name);
        }

        private T required(String name) {
            return parse.apply(name).orElseThrow(() -> new IllegalArgumentException("There is no '" + name + "'"));
        }
    }
}
