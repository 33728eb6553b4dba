package dev.hindsight.notification.delivery;

import dev.hindsight.notification.model.EndpointKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Finds where deliveries go, once for all lanes of an endpoint that are claimed together. */
@Component
class Destinations {

    private static final String SQL =
            """
            select endpoint_id, subscription.kind, subscription.url, subscription.headers,
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
                .query((row, _) -> found.put(row.getString("endpoint_id"), destination(row)))
                .list();
        return found;
    }

    private Destination destination(ResultSet row) throws SQLException {
        return new Destination(
                EndpointKind.parse(row.getString("kind")).orElseThrow(),
                row.getString("url"),
                json.readValue(Objects.requireNonNull(row.getString("headers")), HEADERS),
                List.of((String[]) row.getArray("secrets").getArray()));
    }
}
