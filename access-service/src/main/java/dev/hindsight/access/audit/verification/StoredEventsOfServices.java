package dev.hindsight.access.audit.verification;

import dev.hindsight.support.audit.StoredDigests;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the services have stored, each in its own database. */
final class StoredEventsOfServices {

    private static final int AT_ONCE = 5_000;

    private final Map<String, JdbcClient> services = new HashMap<>();

    StoredEventsOfServices(Map<String, DataSource> databases) {
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
                        select globalindex, eventidentifier, aggregateidentifier from domainevententry
                        where globalindex > ? order by globalindex limit ?
                        """)
                .params(index, AT_ONCE)
                .query((row, n) -> new Stored(
                        service,
                        row.getLong("globalindex"),
                        row.getString("eventidentifier"),
                        row.getString("aggregateidentifier")))
                .list();
    }

    private JdbcClient of(String service) {
        var client = services.get(service);
        if (client == null) {
            throw new IllegalArgumentException("There is no database of " + service);
        }
        return client;
    }

    /** An event that a service has stored. */
    record Stored(String service, long index, String id, String aggregateId) {

        String workspace() {
            return aggregateId.substring(0, Math.max(0, aggregateId.indexOf(':')));
        }
    }
}
