package dev.hindsight.access.audit.verification;

import dev.hindsight.support.audit.StoredDigests;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the services have stored, each in its own database. */
final class StoredEventsOfServices {

    private static final int AT_ONCE = 5_000;
    private static final Duration ON_ITS_WAY = Duration.ofMinutes(10);

    private final Map<String, JdbcClient> services = new HashMap<>();

    private final Clock clock;

    StoredEventsOfServices(Map<String, DataSource> databases, Clock clock) {
        this.clock = clock;
        databases.forEach((service, database) -> services.put(service, JdbcClient.create(database)));
    }

    Iterable<String> names() {
        return List.copyOf(services.keySet());
    }

    boolean knows(String service) {
        return services.containsKey(service);
    }

    /** The digests of those events that are there, by their ids. */
    Map<String, String> digests(String service, List<String> ids) {
        return StoredDigests.of(of(service), ids);
    }

    /** The next events in the order in which they were stored; none at the end. */
    List<Stored> after(String service, long index) {
        return of(service)
                .sql(
                        """
                        select globalindex, eventidentifier, aggregateidentifier, timestamp from domainevententry
                        where globalindex > ? order by globalindex limit ?
                        """)
                .params(index, AT_ONCE)
                .query((row, n) -> new Stored(
                        service,
                        row.getLong("globalindex"),
                        row.getString("eventidentifier"),
                        row.getString("aggregateidentifier"),
                        row.getString("timestamp"),
                        isOld(row.getString("timestamp"))))
                .list();
    }

    /** Also what is said to be of a time that nobody can read or that is still to come: somebody wrote that. */
    private boolean isOld(String timestamp) {
        try {
            return Duration.between(Instant.parse(timestamp), clock.instant())
                            .abs()
                            .compareTo(ON_ITS_WAY)
                    > 0;
        } catch (DateTimeException notATime) {
            return true;
        }
    }

    private JdbcClient of(String service) {
        var client = services.get(service);
        if (client == null) {
            throw new IllegalArgumentException("There is no database of " + service);
        }
        return client;
    }

    /**
     * An event that a service has stored.
     *
     * @param isOld whether it was stored so long ago that its entry cannot be on its way, unless all are late
     */
    record Stored(String service, long index, String id, String aggregateId, String timestamp, boolean isOld) {

        String workspace() {
            return aggregateId.substring(0, Math.max(0, aggregateId.indexOf(':')));
        }
    }
}
