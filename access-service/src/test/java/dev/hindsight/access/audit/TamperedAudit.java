package dev.hindsight.access.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.access.AccessServiceApplication;
import dev.hindsight.access.audit.chain.ChainedEntry;
import dev.hindsight.access.audit.chain.Seals;
import dev.hindsight.access.audit.log.AuditLog;
import dev.hindsight.access.audit.log.Entry;
import dev.hindsight.access.audit.verification.AuditVerification;
import dev.hindsight.access.audit.verification.AuditVerification.Report;
import dev.hindsight.access.audit.verification.Finding;
import dev.hindsight.access.audit.verification.Patience;
import dev.hindsight.support.audit.StoredDigests;
import dev.hindsight.support.command.Commands;
import dev.hindsight.testsupport.infrastructure.WithTestInfrastructure;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;

/**
 * A log that tells of some events of a workspace; then somebody who owns the database changes something. The service's own event
 * store stands for those of all services.
 */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        classes = AccessServiceApplication.class,
        properties = {
            "spring.config.name=" + AccessServiceApplication.CONFIG_NAME,
            "hindsight.audit.key=" + TamperedAudit.KEY,
            "logging.level.root=warn"
        })
@WithTestInfrastructure
abstract class TamperedAudit {

    static final String KEY = "a key that whoever owns the database has not";
    static final Instant LONG_AGO = Instant.parse("2026-03-14T10:05:00Z");

    private static final String SERVICE = "test-service";
    private static final int ENTRIES = 5;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DataSource database;

    @Autowired
    AuditLog log;

    @Autowired
    Commands commands;

    @Autowired
    KafkaListenerEndpointRegistry listeners;

    final String workspace = "ws-" + UUID.randomUUID().toString().substring(0, 8);
    final List<Entry> entries = new ArrayList<>();
    private final List<String> stored = new ArrayList<>();

    @BeforeEach
    void auditSomeEvents() {
        // Nothing tells of these events but this test.
        listeners.stop();
        jdbc.sql("alter table audit_entry disable trigger user").update();
        IntStream.rangeClosed(1, ENTRIES).forEach(number -> entries.add(stored(number)));
        append(entries);
        assertThat(verified()).isEmpty();
    }

    @AfterEach
    void forgetThem() {
        for (var table : List.of("audit_entry", "audit_subject", "audit_head")) {
            jdbc.sql("delete from " + table + " where workspace like ?")
                    .param(workspace + "%")
                    .update();
        }
        jdbc.sql("delete from domainevententry where aggregateidentifier like ?")
                .param(workspace + "%")
                .update();
        jdbc.sql("delete from domainevententry where eventidentifier = any (?)")
                .param(stored.toArray(String[]::new))
                .update();
        jdbc.sql("alter table audit_entry enable trigger user").update();
    }

    String notSince(Entry entry) {
        return "event %s of test-service (%s) is not in the log since %s"
                .formatted(entry.id(), entry.subjects().getFirst(), LONG_AGO);
    }

    List<String> verified() {
        return ofWorkspace(verification().verify(count -> {}));
    }

    List<String> ofWorkspace(Report report) {
        return report.findings().stream()
                .filter(finding -> finding.workspace().equals(workspace))
                .map(Finding::what)
                .toList();
    }

    AuditVerification verification() {
        return verification(new Patience(0, () -> {}));
    }

    AuditVerification verification(Patience patience) {
        return new AuditVerification(database, Map.of(SERVICE, database), new Seals(KEY), patience, Clock.systemUTC());
    }

    void append(List<Entry> more) {
        commands.inOneTransaction(() -> {
            log.append(more);
            return more.size();
        });
    }

    void delete(String which) {
        jdbc.sql("delete from audit_entry where workspace = ? and " + which)
                .param(workspace)
                .update();
    }

    /** As somebody would who knows how the chain is made, and has no key. */
    void insert(long position, Entry entry) {
        var json = "{\"id\": \"%s\", \"at\": \"%s\", \"action\": \"%s\", \"outcome\": \"%s\", \"service\": \"%s\"}"
                .formatted(entry.id(), entry.at(), entry.action(), entry.outcome(), entry.service());
        var chained = ChainedEntry.after(position - 1, hashOf(position - 1), json);
        jdbc.sql(
                        "insert into audit_entry (workspace, position, entry, previous_hash, hash) values (?, ?, ?::jsonb, ?, ?)")
                .params(workspace, position, json, chained.previousHash(), chained.hash())
                .update();
    }

    String hashOf(long position) {
        return jdbc.sql("select hash from audit_entry where workspace = ? and position = ?")
                .params(workspace, position)
                .query(String.class)
                .optional()
                .orElse(ChainedEntry.BEFORE_THE_FIRST);
    }

    Entry stored(int number) {
        return stored(number, Instant.now());
    }

    Entry stored(int number, Instant at) {
        return storedIn(workspace, number, at);
    }

    Entry storedIn(String workspace, int number, Instant at) {
        var id = UUID.randomUUID().toString();
        stored.add(id);
        jdbc.sql(
                        """
                        insert into domainevententry (aggregateidentifier, sequencenumber, type, eventidentifier, metadata,
                            payload, payloadtype, timestamp)
                        values (?, ?, 'Test', ?, convert_to('{}', 'UTF8'), convert_to(?, 'UTF8'), 'Tested', ?)
                        """)
                .params(workspace + ":test:1", number, id, "{\"number\":%d}".formatted(number), at.toString())
                .update();
        return entry(workspace, id, StoredDigests.of(jdbc, List.of(id)).get(id));
    }

    Entry entry(String workspace, String id, @Nullable String digest) {
        return new Entry(
                id,
                workspace,
                Instant.parse("2026-03-14T10:05:00.123Z"),
                "alice",
                "Tested",
                "done",
                List.of(workspace + ":test:1"),
                SERVICE,
                "203.0.113.7",
                "PUT /api/ws/acme/tests/1",
                null,
                null,
                null,
                digest);
    }
}
