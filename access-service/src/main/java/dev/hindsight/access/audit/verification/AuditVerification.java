package dev.hindsight.access.audit.verification;

import dev.hindsight.access.audit.chain.ChainedEntry;
import dev.hindsight.access.audit.chain.Head;
import dev.hindsight.access.audit.chain.Seals;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.LongConsumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Computes every chain of the audit log anew and compares it with its sealed end and with what the services have stored. It
 * only reads, and may run while everything runs.
 */
public final class AuditVerification {

    private static final int AT_ONCE = 2_000;

    private final DataSource database;
    private final StoredEventsOfServices stores;
    private final Seals seals;
    private final Patience patience;

    /**
     * @param log the database of access-service; it shows this reader the rows of every workspace
     * @param services the databases of the services by their names, where they keep their events in PostgreSQL
     * @param patience with entries that are on their way
     */
    public AuditVerification(
            DataSource log, Map<String, DataSource> services, Seals seals, Patience patience, Clock clock) {
        this.database = log;
        this.stores = new StoredEventsOfServices(services, clock);
        this.seals = seals;
        this.patience = patience;
    }

    /** @param progress told how many entries have been checked */
    public Report verify(LongConsumer progress) {
        var wrong = new LinkedHashMap<String, String>();
        var jdbc = JdbcClient.create(database);
        long entries = 0;
        var workspaces = workspaces(jdbc);
        for (var workspace : workspaces) {
            long before = entries;
            var check = inASnapshot(workspace, count -> progress.accept(before + count));
            entries += check.entries();
            if (check.wrong() != null) {
                wrong.put(workspace, check.wrong());
            }
        }
        var unaudited = new Unaudited(jdbc, stores, patience);
        unaudited.look();
        unaudited.findings().forEach(finding -> wrong.putIfAbsent(finding.workspace(), finding.what()));
        // Of a log that was removed there is only what was to be in it.
        var logs = new TreeSet<>(workspaces);
        logs.addAll(wrong.keySet());
        return new Report(
                entries,
                logs.size(),
                wrong.entrySet().stream()
                        .map(it -> new Finding(it.getKey(), it.getValue()))
                        .toList(),
                unaudited.underWay(),
                unaudited.isCatchingUp());
    }

    private static List<String> workspaces(JdbcClient jdbc) {
        return jdbc.sql("select workspace from audit_head union select workspace from audit_entry order by 1")
                .query(String.class)
                .list();
    }

    /** Head and entries as they were at one moment, however long the reading takes. */
    private ChainCheck inASnapshot(String workspace, LongConsumer progress) {
        var transaction = new TransactionTemplate(new JdbcTransactionManager(database));
        transaction.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        transaction.setReadOnly(true);
        return transaction.execute(status -> followed(workspace, progress));
    }

    private ChainCheck followed(String workspace, LongConsumer progress) {
        var template = new JdbcTemplate(database);
        template.setFetchSize(AT_ONCE);
        var check = new ChainCheck(seals);
        var batch = new ArrayList<Claim>(AT_ONCE);
        template.query(
                """
                select position, entry, previous_hash, hash, id, entry ->> 'service' as service,
                    entry ->> 'digest' as digest
                from audit_entry where workspace = ? order by position
                """,
                row -> {
                    check.next(new ChainedEntry(
                            row.getLong("position"),
                            row.getString("entry"),
                            row.getString("previous_hash"),
                            row.getString("hash")));
                    batch.add(new Claim(
                            row.getLong("position"),
                            row.getString("id"),
                            row.getString("service"),
                            row.getString("digest")));
                    if (batch.size() == AT_ONCE) {
                        compare(batch, check);
                        batch.clear();
                        progress.accept(check.entries());
                    }
                },
                workspace);
        compare(batch, check);
        check.end(head(JdbcClient.create(template), workspace));
        return check;
    }

    private void compare(List<Claim> claims, ChainCheck check) {
        var byService = new TreeMap<String, List<Claim>>();
        for (var claim : claims) {
            if (claim.digest() != null && stores.knows(claim.service())) {
                byService
                        .computeIfAbsent(claim.service(), service -> new ArrayList<>())
                        .add(claim);
            }
        }
        byService.forEach((service, those) -> {
            var digests = stores.digests(service, those.stream().map(Claim::id).toList());
            those.forEach(claim -> compare(claim, digests.get(claim.id()), check));
        });
    }

    private static void compare(Claim claim, @Nullable String stored, ChainCheck check) {
        if (stored == null) {
            check.note("event %s of %s, which entry %d tells of, is not stored there"
                    .formatted(claim.id(), claim.service(), claim.position()));
        } else if (!stored.equals(claim.digest())) {
            check.note("event %s of %s was changed after entry %d told of it"
                    .formatted(claim.id(), claim.service(), claim.position()));
        }
    }

    private static @Nullable Head head(JdbcClient jdbc, String workspace) {
        return jdbc.sql("select * from audit_head where workspace = ?")
                .param(workspace)
                .query((row, n) ->
                        new Head(workspace, row.getLong("position"), row.getString("hash"), row.getString("seal")))
                .optional()
                .orElse(null);
    }

    /** What an entry says of the event that it tells of. */
    private record Claim(long position, String id, String service, @Nullable String digest) {}

    /**
     * What was found.
     *
     * @param entries how many were checked
     * @param workspaces in how many logs
     * @param findings the first thing wrong of each log that is not whole
     * @param underWay events whose entries have not arrived yet, which is no fault
     * @param isCatchingUp whether old entries arrive late, so that nobody can say yet that none is missing
     */
    public record Report(long entries, int workspaces, List<Finding> findings, int underWay, boolean isCatchingUp) {

        public Report {
            findings = List.copyOf(findings);
        }

        public boolean isWhole() {
            return findings.isEmpty();
        }
    }
}
