package dev.hindsight.notification.wiring;

import dev.hindsight.notification.model.EndpointKind;
import dev.hindsight.notification.model.Severity;
import dev.hindsight.support.web.NamedValueDeserializer;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.module.SimpleModule;

@Configuration(proxyBeanMethods = false)
class RequestNames {

    private static final Pattern TIME_OF_DAY = Pattern.compile("([01]\\d|2[0-3]):[0-5]\\d");

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

    @Bean
    JacksonModule preferenceNames() {
        return new SimpleModule("preference-names")
                .addDeserializer(
                        LocalTime.class,
                        new NamedValueDeserializer<>(
                                LocalTime.class, RequestNames::timeOfDay, "a time of day, for example 22:00"))
                .addDeserializer(
                        ZoneId.class,
                        new NamedValueDeserializer<>(
                                ZoneId.class,
                                RequestNames::timeZone,
                                "a time zone of the tz database, for example Europe/Berlin"));
    }

    private static Optional<LocalTime> timeOfDay(String text) {
        return TIME_OF_DAY.matcher(text).matches() ? Optional.of(LocalTime.parse(text)) : Optional.empty();
    }

    private static Optional<ZoneId> timeZone(String name) {
        return ZoneId.getAvailableZoneIds().contains(name) ? Optional.of(ZoneId.of(name)) : Optional.empty();
    }
}
