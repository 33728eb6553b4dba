package dev.hindsight.access.settings;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What an installation decides about access.
 *
 * @param secretKey what the key that signs tokens is encrypted with before it is stored; without it, it is stored as it is
 */
@ConfigurationProperties("hindsight.access")
public record AccessSettings(@Nullable String secretKey) {

    /** Without the key, which belongs in no log. */
    @Override
    public String toString() {
        return "AccessSettings[]";
    }
}
