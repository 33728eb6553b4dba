package dev.hindsight.support.security;

import java.util.Map;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** Settings as Spring Boot reads them. */
final class Settings {

    private Settings() {}

    /** The defaults. */
    static ClaimProperties claims() {
        return claims(Map.of());
    }

    /** By name after {@code hindsight.security.claims.}. */
    static ClaimProperties claims(Map<String, String> settings) {
        return new Binder(new MapConfigurationPropertySource(settings)).bindOrCreate("", ClaimProperties.class);
    }
}
