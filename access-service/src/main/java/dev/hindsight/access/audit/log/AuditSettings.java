package dev.hindsight.access.audit.log;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What an installation decides about its audit log.
 *
 * @param key what the ends of the chains are sealed with, kept apart from the database; without it whoever can write to the
 *     database can write a whole chain anew
 */
@ConfigurationProperties("hindsight.audit")
public record AuditSettings(@Nullable String key) {

    /** Without the key, which belongs in no log. */
    @Override
    public String toString() {
        return "AuditSettings[]";
    }
}
