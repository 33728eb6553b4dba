package dev.hindsight.embedded;

import org.jspecify.annotations.Nullable;

/** PostgreSQL, Kafka or their data directory could not be brought up or down; the message says why and what to do. */
public class EmbeddedInfrastructureException extends RuntimeException {

    public EmbeddedInfrastructureException(String message) {
        super(message);
    }

    public EmbeddedInfrastructureException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
