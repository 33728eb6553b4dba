package dev.hindsight.notification.read.endpointdetails;

import dev.hindsight.support.command.Refused;
import dev.hindsight.support.read.DocumentTable;
import dev.hindsight.support.read.Projections;
import dev.hindsight.support.web.Cursor;
import dev.hindsight.support.web.Page;
import dev.hindsight.support.web.PageRequest;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Where {@link EndpointDetails} are kept. */
@Component
public class EndpointDetailsTable {

    /** Sorts before every endpoint there is. */
    private static final Instant THE_END_OF_TIME = Instant.parse("9999-12-31T00:00:00Z");

    private final JdbcClient jdbc;
    private final DocumentTable<EndpointDetails> documents;

    EndpointDetailsTable(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.documents = new DocumentTable<>(jdbc, json, "endpoint_details", EndpointDetails.class);
    }

    DocumentTable<EndpointDetails> documents() {
        return documents;
    }

    /** The endpoint as far as it is known by now, also one that was removed. */
    public Optional<EndpointDetails> find(String endpointId) {
        return documents.find(endpointId);
    }

    /** The endpoint once it shows that version, for the answer to the write that made it. */
    public EndpointDetails awaitWritten(String endpointId, long version) {
        return Projections.awaitWritten(() -> documents.find(endpointId), endpoint -> endpoint.version() >= version);
    }

    /** What a write was refused for, at least as new as that version where it is there in time. */
    public EndpointDetails awaitCurrent(String endpointId, long version) {
        return Projections.awaitCurrent(() -> documents.find(endpointId), endpoint -> endpoint.version() >= version);
    }

    /**
     * An endpoint of that workspace; waits briefly for the version.
     *
     * @throws Refused when there is none, or it was removed
     */
    public EndpointDetails require(String workspace, String endpointId, long minVersion) {
        if (!endpointId.startsWith(workspace + ":")) {
            throw missing(endpointId);
        }
        return Projections.await(() -> documents.find(endpointId), endpoint -> endpoint.version() >= minVersion)
                .filter(endpoint -> !endpoint.removed())
                .orElseThrow(() -> missing(endpointId));
    }

    public boolean wasRemoved(String endpointId) {
        return documents.find(endpointId).filter(EndpointDetails::removed).isPresent();
    }

    Page<EndpointDetails> page(String workspace, PageRequest request) {
        var after = request.after() == null ? Cursor.after(THE_END_OF_TIME, "") : request.after();
        var rows = jdbc.sql(
                        """
                        select doc from endpoint_details
                        where workspace = ? and (created_at, id) < (?, ?) and not (doc ->> 'removed')::boolean
                        order by created_at desc, id desc limit ?
                        """)
                .params(workspace, Timestamp.from(after.time(0)), after.text(1), request.rows())
                .query((row, n) -> documents.read(Objects.requireNonNull(row.getString("doc"))))
                .list();
        return Page.of(rows, request, endpoint -> Cursor.after(endpoint.createdAt(), endpoint.id()));
    }

    private static Refused missing(String endpointId) {
        return Refused.notFound("There is no endpoint '" + endpointId + "' here.");
    }
}
