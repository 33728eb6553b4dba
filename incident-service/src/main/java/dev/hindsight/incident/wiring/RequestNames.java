package dev.hindsight.incident.wiring;

import dev.hindsight.incident.model.Phase;
import dev.hindsight.incident.model.ResponderRole;
import dev.hindsight.incident.model.Severity;
import dev.hindsight.support.web.NamedValueDeserializer;
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

    private static final String SEVERITIES = "a severity: P0 to P3, sev1 to sev4, critical, major, minor or none";

    @Bean
    JacksonModule incidentNames() {
        return new SimpleModule("incident-names")
                .addDeserializer(
                        Severity.class, new NamedValueDeserializer<>(Severity.class, Severity::parse, SEVERITIES))
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
        registry.addConverter(String.class, Severity.class, new SeverityParameter());
    }

    /** Reads a parameter of the query, which may be an alias; an empty one is none. */
    private static final class SeverityParameter implements Converter<String, @Nullable Severity> {
        @Override
        public @Nullable Severity convert(String name) {
            return name.isBlank() ? null : required(name);
        }

        private static Severity required(String name) {
            return Severity.parse(name).orElseThrow(() -> new IllegalArgumentException("is not " + SEVERITIES));
        }
    }
}
