package dev.hindsight.benchmarks.house;

import com.github.f4b6a3.uuid.UuidCreator;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.jdbc.support.JdbcUtils;

/** What the database alone can do: the rows of the event store by plain JDBC, one transaction for each. */
public final class Floor implements AutoCloseable {

    /** How many rows are read before one is inserted. */
    public static final int READ = 5;

    private static final String INSERT =
            """
            insert into domainevententry (eventidentifier, aggregateidentifier, sequencenumber, type, timestamp,
                payloadtype, payloadrevision, payload, metadata) values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String SELECT =
            """
            select globalindex, type, eventidentifier, timestamp, payloadtype, payloadrevision, payload, metadata
            from domainevententry where aggregateidentifier = ? and sequencenumber < ? order by sequencenumber
            """;

    private final HikariDataSource connections;

    Floor(String url, String user, String password) {
        var settings = new HikariConfig();
        settings.setJdbcUrl(url);
        settings.setUsername(user);
        settings.setPassword(password);
        settings.setMaximumPoolSize(40);
        settings.setAutoCommit(false);
        connections = new HikariDataSource(settings);
        new ResourceDatabasePopulator(new ClassPathResource("db/support/V1__event_store.sql")).execute(connections);
    }

    /** A stored event. */
    public record StoredRow(String type, String timestamp, String payloadType, String payload, String metadata) {

        private static final String ROWS =
                """
                select type, timestamp, payloadtype, convert_from(payload, 'UTF8'), convert_from(metadata, 'UTF8')
                from domainevententry
                """;

        /** The last one of its kind that a service has stored. */
        public static StoredRow last(JdbcClient jdbc, String payloadType) {
            return jdbc.sql(ROWS + " where payloadtype = ? order by globalindex desc limit 1")
                    .param(payloadType)
                    .query(StoredRow::of)
                    .single();
        }

        /** All of one aggregate, in order. */
        public static List<StoredRow> story(JdbcClient jdbc, String aggregateId) {
            return jdbc.sql(ROWS + " where aggregateidentifier = ? order by sequencenumber")
                    .param(aggregateId)
                    .query(StoredRow::of)
                    .list();
        }

        private static StoredRow of(ResultSet row, int number) throws SQLException {
            return new StoredRow(
                    row.getString(1), row.getString(2), row.getString(3), row.getString(4), row.getString(5));
        }
    }

    /** Inserts the first row of a new stream and commits. */
    public void insert(StoredRow event) throws SQLException {
        try (var connection = connections.getConnection()) {
            insert(connection, "acme:incident:" + UuidCreator.getTimeOrderedEpoch(), 0, event);
            connection.commit();
        }
    }

    /** Puts the rows of a story into a stream. */
    public void prepare(String stream, List<StoredRow> story) throws SQLException {
        try (var connection = connections.getConnection()) {
            for (int sequence = 0; sequence < story.size(); sequence++) {
                insert(connection, stream, sequence, story.get(sequence));
            }
            connection.commit();
        }
    }

    /** Reads five rows of a stream, inserts the next one and commits. */
    public void readAndInsert(String stream, long sequence, StoredRow event) throws SQLException {
        try (var connection = connections.getConnection()) {
            read(connection, stream);
            insert(connection, stream, sequence, event);
            connection.commit();
        }
    }

    private static void read(Connection connection, String stream) throws SQLException {
        try (var select = connection.prepareStatement(SELECT)) {
            select.setString(1, stream);
            select.setLong(2, READ);
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    for (int column = 1; column <= 8; column++) {
                        JdbcUtils.getResultSetValue(rows, column);
                    }
                }
            }
        }
    }

    private static void insert(Connection connection, String stream, long sequence, StoredRow event)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setString(1, UuidCreator.getTimeOrderedEpoch().toString());
            insert.setString(2, stream);
            insert.setLong(3, sequence);
            insert.setString(4, event.type());
            insert.setString(5, event.timestamp());
            insert.setString(6, event.payloadType());
            insert.setString(7, null);
            insert.setBytes(8, event.payload().getBytes(StandardCharsets.UTF_8));
            insert.setBytes(9, event.metadata().getBytes(StandardCharsets.UTF_8));
            insert.executeUpdate();
        }
    }

    @Override
    public void close() {
        connections.close();
    }
}
