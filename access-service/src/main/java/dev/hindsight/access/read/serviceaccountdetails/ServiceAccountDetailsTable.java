package dev.hindsight.access.read.serviceaccountdetails;

import dev.hindsight.support.command.Refused;
import dev.hindsight.support.read.DocumentTable;
import dev.hindsight.support.read.Projections;
import dev.hindsight.support.web.Cursor;
import dev.hindsight.support.web.Page;
import dev.hindsight.support.web.PageRequest;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Where {@link ServiceAccountDetails} are kept. */
@Component
public class ServiceAccountDetailsTable {

    /** Sorts before every account there is. */
    private static final Instant THE_END_OF_TIME = Instant.parse("9999-12-31T00:00:00Z");

    private final JdbcClient jdbc;
    private final DocumentTable<ServiceAccountDetails> documents;

    ServiceAccountDetailsTable(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.documents = new DocumentTable<>(jdbc, json, "service_account_details", ServiceAccountDetails.class);
    }

    DocumentTable<ServiceAccountDetails> documents() {
        return documents;
    }

    /** The account once it shows that version, for the answer to the write that made it. */
    public ServiceAccountDetails awaitWritten(String accountId, long version) {
        return Projections.awaitWritten(() -> documents.find(accountId), account -> account.version() >= version);
    }

    /** What a write was refused for, at least as new as that version where it is there in time. */
    public ServiceAccountDetails awaitCurrent(String accountId, long version) {
        return Projections.awaitCurrent(() -> documents.find(accountId), account -> account.version() >= version);
    }

    /**
     * An account of that workspace; waits briefly for the version.
     *
     * @throws Refused when there is none
     */
    public ServiceAccountDetails require(String workspace, String accountId, long minVersion) {
        if (!accountId.startsWith(workspace + ":")) {
            throw missing(accountId);
        }
        return Projections.await(() -> documents.find(accountId), account -> account.version() >= minVersion)
                .orElseThrow(() -> missing(accountId));
    }

    Page<ServiceAccountDetails> page(String workspace, PageRequest request) {
        var after = request.after() == null ? Cursor.after(THE_END_OF_TIME, "") : request.after();
        var rows = jdbc.sql(
                        """
                        select doc from service_account_details
                        where workspace = ? and (created_at, id) < (?, ?)
                        order by created_at desc, id desc limit ?
                        """)
                .params(workspace, Timestamp.from(after.time(0)), after.text(1), request.rows())
                .query((row, n) -> documents.read(Objects.requireNonNull(row.getString("doc"))))
                .list();
        return Page.of(rows, request, account -> Cursor.after(account.createdAt(), account.id()));
    }

    private static Refused missing(String accountId) {
        return Refused.notFound("There is no service account '" + accountId + "' here.");
    }
}
