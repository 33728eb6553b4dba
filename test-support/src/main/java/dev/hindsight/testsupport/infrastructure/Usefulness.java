package dev.hindsight.testsupport.infrastructure;

import dev.hindsight.embedded.PostgresDatabases;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * How long the infrastructure is worth its memory: until the run's owner ends, or, because an IDE may stay open for
 * weeks, until no test has used a database for half an hour.
 */
final class Usefulness {

    private static final Duration LOOK_EVERY = Duration.ofMinutes(1);
    private static final Duration PATIENCE = Duration.ofMinutes(30);

    private final Optional<ProcessHandle> owner;
    private final PostgresDatabases postgres;
    private final Duration lookEvery;
    private final Duration patience;

    Usefulness(long owner, PostgresDatabases postgres) {
        this(owner, postgres, LOOK_EVERY, PATIENCE);
    }

    Usefulness(long owner, PostgresDatabases postgres, Duration lookEvery, Duration patience) {
        this.owner = ProcessHandle.of(owner);
        this.postgres = postgres;
        this.lookEvery = lookEvery;
        this.patience = patience;
    }

    void awaitEnd() throws InterruptedException {
        Duration unused = Duration.ZERO;
        while (unused.compareTo(patience) < 0 && !ownerEndsSoon()) {
            unused = isUsed() ? Duration.ZERO : unused.plus(lookEvery);
        }
    }

    private boolean ownerEndsSoon() throws InterruptedException {
        if (owner.isEmpty()) {
            return true;
        }
        try {
            owner.get().onExit().get(lookEvery.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException("The owner of the run cannot be watched", e);
        }
    }

    private boolean isUsed() {
        try (Connection connection = DriverManager.getConnection(
                        postgres.jdbcUrl(), postgres.superuser(), postgres.superuserPassword());
                ResultSet sessions = connection
                        .createStatement()
                        .executeQuery("SELECT 1 FROM pg_stat_activity WHERE starts_with(datname, 'test_')")) {
            return sessions.next();
        } catch (SQLException e) {
            return false;
        }
    }
}
