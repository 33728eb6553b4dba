package dev.hindsight.notification.delivery;

import dev.hindsight.notification.model.EndpointKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Finds where deliveries go, once for all lanes of an endpoint that are claimed together. One that this replica does not
 * understand, perhaps because it is older than the one that stored it, is left out.
 */
@Component
class Destinations {

    private static final Logger log = LoggerFactory.getLogger(Destinations.class);

    private static final String SQL =
            """
            select endpoint_id, subscription.kind, subscription.url, subscription.headers,
                   include_private, failing_since is not null as is_failing,
                   array[endpoint_secret.stored] || array(
                       select previous_secret.stored from previous_secret
                       where previous_secret.endpoint_id = subscription.endpoint_id and ends_at > now()
                       order by previous_secret.id desc) as secrets
            from subscription join endpoint_secret using (endpoint_id)
            where endpoint_id = any (?)
            """;

    private static final TypeReference<Map<String, String>> HEADERS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Destinations(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Map<String, Destination> of(List<String> endpointIds) {
        var found = new HashMap<String, Destination>();
        jdbc.sql(SQL)
                .param(endpointIds.toArray(String[]::new))
                .query((row, _) -> read(row, found))
                .list();
        return found;
    }

    private boolean read(ResultSet row, Map<String, Destination> found) throws SQLException {
        var endpointId = row.getString("endpoint_id");
        try {
            found.put(endpointId, destination(row));
            return true;
        } catch (NoSuchElementException | JacksonException unknown) {
            log.warn("Endpoint {} cannot be read by this replica: {}", endpointId, unknown.getMessage());
            return false;
        }
    }

    private Destination destination(ResultSet row) throws SQLException {
        return new Destination(
                EndpointKind.parse(row.getString("kind")).orElseThrow(),
                row.getString("url"),
                json.readValue(Objects.requireNonNull(row.getString("headers")), HEADERS),
                List.of((String[]) row.getArray("secrets").getArray()),
                row.getBoolean("include_private"),
                row.getBoolean("is_failing"));
    }
}
