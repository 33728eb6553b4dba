package dev.hindsight.testsupport.infrastructure;

import dev.hindsight.embedded.PortTakenException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How the infrastructure is started. */
enum InfrastructureKind {
    EMBEDDED {
        @Override
        RunningInfrastructure start(Path data) {
            return startEmbedded(data);
        }
    },
    DOCKER {
        @Override
        RunningInfrastructure start(Path data) {
            return new ContainerInfrastructure();
        }
    },
    WHAT_IS_THERE {
        @Override
        RunningInfrastructure start(Path data) {
            if (ContainerInfrastructure.isAvailable()) {
                try {
                    return new ContainerInfrastructure();
                } catch (RuntimeException e) {
                    log.warn("A container engine answers but does not start containers; starting without it", e);
                }
            }
            return startEmbedded(data);
        }
    };

    static final String PROPERTY = "hindsight.test.infrastructure";
    private static final String VARIABLE = "HINDSIGHT_TEST_INFRASTRUCTURE";

    private static final Logger log = LoggerFactory.getLogger(InfrastructureKind.class);
    private static final int ATTEMPTS = 5;

    /** What the system property or the environment asks for, word by word; empty when they leave it open. */
    static Optional<String> asked() {
        return Optional.ofNullable(System.getProperty(PROPERTY))
                .or(() -> Optional.ofNullable(System.getenv(VARIABLE)))
                .filter(asked -> !asked.isBlank());
    }

    static InfrastructureKind chosen() {
        return asked().map(InfrastructureKind::named).orElse(WHAT_IS_THERE);
    }

    private static InfrastructureKind named(String name) {
        return switch (name) {
            case EmbeddedInfrastructure.KIND -> EMBEDDED;
            case ContainerInfrastructure.KIND -> DOCKER;
            default ->
                throw new IllegalArgumentException(
                        "%s is '%s', expected 'embedded' or 'docker'".formatted(PROPERTY, name));
        };
    }

    abstract RunningInfrastructure start(Path data);

    /** A port that was free a moment ago may be taken when it is needed. */
    private static RunningInfrastructure startEmbedded(Path data) {
        @Nullable PortTakenException last = null;
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            try {
                return new EmbeddedInfrastructure(data.resolve("attempt-" + attempt));
            } catch (PortTakenException e) {
                last = e;
            }
        }
        throw new IllegalStateException("No free ports", last);
    }
}
