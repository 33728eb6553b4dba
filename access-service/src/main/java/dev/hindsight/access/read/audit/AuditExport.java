package dev.hindsight.access.read.audit;

import dev.hindsight.access.audit.chain.ChainedEntry;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads a stretch of the audit log in its order, a thousand entries at a time. */
@Component
class AuditExport {

    private static final int AT_ONCE = 1_000;

    private final JdbcClient jdbc;

    AuditExport(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * From the first entry of that time to the last: without gaps, so that the hashes can be checked. An entry of another
     * time may be among them, because what two services tell at once is written down in any order.
     */
    Stretch between(String workspace, @Nullable OffsetDateTime from, @Nullable OffsetDateTime to) {
        return jdbc.sql(
                        """
                        select coalesce(min(position), 1) as first, coalesce(max(position), 0) as last from audit_entry
                        where workspace = ? and at >= coalesce(?, '-infinity'::timestamptz)
                            and at < coalesce(?, 'infinity'::timestamptz)
                        """)
                .param(workspace)
                .param(from)
                .param(to)
                .query((row, n) -> new Stretch(workspace, row.getLong("first"), row.getLong("last")))
                .single();
    }

    /** The next entries of it; none at its end. */
    List<ChainedEntry> read(Stretch stretch) {
        return jdbc.sql(
                        """
                        select position, entry, previous_hash, hash from audit_entry
                        where workspace = ? and position between ? and ? order by position limit ?
                        """)
                .params(stretch.workspace(), stretch.first(), stretch.last(), AT_ONCE)
                .query((row, n) -> new ChainedEntry(
                        row.getLong("position"),
                        row.getString("entry"),
                        row.getString("previous_hash"),
                        row.getString("hash")))
                .list();
    }

    /** Positions of a log, both included. */
    record Stretch(String workspace, long first, long last) {

        Stretch after(ChainedEntry entry) {
            return new Stretch(workspace, entry.position() + 1, last);
        }
    }
}
