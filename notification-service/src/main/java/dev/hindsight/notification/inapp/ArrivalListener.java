package dev.hindsight.notification.inapp;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Hears of arrivals in all inboxes, whichever process they were made by, on a connection of its own. When that was lost,
 * every bell is rung, as something may have arrived meanwhile.
 */
@Component
class ArrivalListener implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(ArrivalListener.class);

    /** After so much silence it is asked whether the connection is still there; arrivals are heard at once. */
    private static final Duration SILENCE = Duration.ofSeconds(30);

    private static final int ANSWER_SECONDS = 5;
    private static final long PAUSE_MS = 500;

    private final DataSourceProperties database;
    private final Bells bells;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile @Nullable Connection current;
    private volatile boolean running;
    private volatile boolean outage;

    ArrivalListener(DataSourceProperties database, Bells bells) {
        this.database = database;
        this.bells = bells;
    }

    @Override
    public void start() {
        running = true;
        Thread.ofPlatform().name("inbox-arrivals").daemon().start(this::listenUntilStopped);
    }

    private void listenUntilStopped() {
        try {
            while (stopped.getCount() > 0) {
                listenUntilItBreaks();
                stopped.await(PAUSE_MS, TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
        }
    }

    private void listenUntilItBreaks() {
        try (var connection = connect();
                var listen = connection.createStatement()) {
            current = connection;
            listen.execute("listen " + Arrivals.CHANNEL);
            outage = false;
            bells.ringAll();
            do {
                var arrivals = connection.unwrap(PGConnection.class).getNotifications((int) SILENCE.toMillis());
                for (var arrival : arrivals) {
                    bells.ring(Inbox.named(arrival.getParameter()));
                }
            } while (stopped.getCount() > 0 && connection.isValid(ANSWER_SECONDS));
        } catch (SQLException | RuntimeException lost) {
            tell(lost);
        }
    }

    /** Once, however often it is tried in vain. */
    private void tell(Exception lost) {
        if (stopped.getCount() > 0 && !outage) {
            outage = true;
            log.warn("Arrivals in inboxes are not heard at the moment", lost);
        }
    }

    /** Not one of the pool, whose connections are for those who give them back. */
    private Connection connect() throws SQLException {
        var properties = new Properties();
        setIfKnown(properties, "user", database.determineUsername());
        setIfKnown(properties, "password", database.determinePassword());
        properties.setProperty("ApplicationName", "inbox-arrivals");
        properties.setProperty("tcpKeepAlive", "true");
        return DriverManager.getConnection(database.determineUrl(), properties);
    }

    /** Without them the driver looks for them in the URL and in its own files. */
    private static void setIfKnown(Properties properties, String name, @Nullable String value) {
        if (value != null) {
            properties.setProperty(name, value);
        }
    }

    @Override
    public void stop() {
        running = false;
        stopped.countDown();
        var listening = current;
        if (listening != null) {
            try {
                listening.abort(Runnable::run);
            } catch (SQLException gone) {
                log.debug("The connection was gone already", gone);
            }
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
