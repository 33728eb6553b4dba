package dev.hindsight.access.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

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
import io.micrometer.core.instrument.MeterRegistry;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;

/** Somebody who owns the database changes something; the service's own event store stands for those of all services. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        classes = AccessServiceApplication.class,
        properties = {
            "spring.config.name=" + AccessServiceApplication.CONFIG_NAME,
            "hindsight.audit.key=" + ShowsTamperingIT.KEY,
            "logging.level.root=warn"
        })
@WithTestInfrastructure
class ShowsTamperingIT {

    static final String KEY = "a key that whoever owns the database has not";

    private static final String SERVICE = "test-service";
    private static final int ENTRIES = 5;
    private static final Instant LONG_AGO = Instant.parse("2026-03-14T10:05:00Z");

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DataSource database;

    @Autowired
    AuditLog log;

    @Autowired
    MeterRegistry meters;

    @Autowired
    Commands commands;

    @Autowired
    KafkaListenerEndpointRegistry listeners;

    private final String workspace = "ws-" + UUID.randomUUID().toString().substring(0, 8);
    private final List<Entry> entries = new ArrayList<>();
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

    @Test
    void ofAnEntryThatWasChanged() {
        jdbc.sql("update audit_entry set entry = jsonb_set(entry, '{user}', '\"nobody\"') where workspace = ?"
                        + " and position = 3")
                .param(workspace)
                .update();

        assertThat(verified()).containsExactly("entry 3 was changed");
    }

    @Test
    void ofAnEntryThatWasDeleted() {
        delete("position = 3");

        assertThat(verified()).containsExactly("entry 3 is missing");
    }

    @Test
    void ofAnEndThatWasCut() {
        delete("position > 3");

        assertThat(verified()).containsExactly("entry 4 and those after it are missing: the end was cut, it had 5");
    }

    @Test
    void ofAnEndThatWasCutWithItsHeadAlsoAfterMoreWasAppended() {
        delete("position > 3");
        jdbc.sql(
                        """
                        update audit_head set position = 3, hash = (
                            select hash from audit_entry entry where entry.workspace = audit_head.workspace and position = 3)
                        where workspace = ?
                        """)
                .param(workspace)
                .update();
        append(List.of(stored(6)));

        assertThat(verified()).singleElement().asString().contains("not sealed by this installation");
    }

    @Test
    void ofAnEntryThatWasInserted() {
        jdbc.sql("update audit_entry set position = position + 1 where workspace = ? and position = 5")
                .param(workspace)
                .update();
        insert(5, entry(workspace, UUID.randomUUID().toString(), null));

        assertThat(verified()).containsExactly("entry 6 was changed");
    }

    @Test
    void ofEntriesThatWereExchanged() {
        jdbc.sql(
                        """
                        update audit_entry set entry = (
                            select entry from audit_entry other where other.workspace = audit_entry.workspace
                                and other.position = 5 - audit_entry.position) || jsonb_build_object('id', 'x' || position)
                        where workspace = ? and position in (2, 3)
                        """)
                .param(workspace)
                .update();

        assertThat(verified()).containsExactly("entry 2 was changed");
    }

    @Test
    void ofAWholeChainThatWasWrittenAnewWithoutTheKey() {
        delete("true");
        jdbc.sql("delete from audit_head where workspace = ?").param(workspace).update();
        entries.remove(2);
        var position = 0L;
        for (var entry : entries) {
            insert(position + 1, entry);
            position++;
        }
        var head = new Seals("a guess").sealed(workspace, position, hashOf(position));
        jdbc.sql("insert into audit_head (workspace, position, hash, seal) values (?, ?, ?, ?)")
                .params(workspace, position, head.hash(), String.valueOf(head.seal()))
                .update();

        assertThat(verified()).singleElement().asString().contains("not sealed by this installation");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "payload = convert_to('{}', 'UTF8')",
                "metadata = convert_to('{\"user\":\"nobody\"}', 'UTF8')",
                "metadata = null",
                "sequencenumber = 77",
                "aggregateidentifier = aggregateidentifier || '7'",
                "aggregateidentifier = 'elsewhere:test:1'",
                "aggregateidentifier = aggregateidentifier || ',', sequencenumber = -sequencenumber",
                "type = 'Other'",
                "type = null",
                "timestamp = '2020-01-01T00:00:00Z'",
                "payloadtype = 'Other'",
                "payloadrevision = '2'"
            })
    void ofAnEventThatWasChangedOrMovedAfterwards(String change) {
        jdbc.sql("update domainevententry set " + change + " where eventidentifier = ?")
                .param(entries.get(1).id())
                .update();

        assertThat(verified())
                .containsExactly(
                        "event " + entries.get(1).id() + " of test-service was changed after entry 2 told of it");
    }

    @Test
    void ofAnEventThatWasDeleted() {
        jdbc.sql("delete from domainevententry where eventidentifier = ?")
                .param(entries.get(1).id())
                .update();

        assertThat(verified())
                .containsExactly("event " + entries.get(1).id()
                        + " of test-service, which entry 2 tells of, is not stored there");
    }

    @Test
    void ofAnEventThatWasNeverAudited() {
        var hidden = stored(6);
        append(List.of(stored(7)));

        assertThat(verified())
                .singleElement()
                .asString()
                .startsWith("event " + hidden.id())
                .endsWith("has no entry");
    }

    @Test
    void butNotOfAnEventWhoseEntryIsOnItsWay() {
        stored(6);

        assertThat(verified()).isEmpty();
        assertThat(verification().verify(count -> {}).underWay()).isPositive();
        assertThat(verification().verify(count -> {}).isCatchingUp()).isFalse();
    }

    @Test
    void butNotOfAnEventBeforeOthersOfAnotherWorkspace() {
        stored(6);
        var other = storedIn(workspace + "-too", 7, Instant.now());

        append(List.of(other));

        assertThat(verified()).isEmpty();
    }

    @Test
    void ofALogThatWasDeletedAsAWhole() {
        var oldest = stored(6, LONG_AGO);
        append(List.of(oldest));

        delete("true");
        jdbc.sql("delete from audit_head where workspace = ?").param(workspace).update();

        assertThat(verified()).containsExactly(notSince(oldest));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2020-01-01T00:00:00Z", "2999-01-01T00:00:00Z", "never"})
    void ofAnOldEventThatIsNotToldThoughNoneCameAfterIt(String timestamp) {
        var forgotten = stored(6);
        jdbc.sql("update domainevententry set timestamp = ? where eventidentifier = ?")
                .params(timestamp, forgotten.id())
                .update();

        assertThat(verified())
                .singleElement()
                .asString()
                .contains(forgotten.id())
                .endsWith("log since " + timestamp);
    }

    @Test
    void butAsksForPatienceWhileOldEntriesArrive() {
        var late = stored(6, LONG_AGO);
        stored(7, LONG_AGO);

        var report = verification(new Patience(1, () -> append(List.of(late)))).verify(count -> {});

        assertThat(ofWorkspace(report)).isEmpty();
        assertThat(report.isCatchingUp()).isTrue();
    }

    @Test
    void ofAnOldEventAlsoWhileNewEntriesArrive() {
        var forgotten = storedIn(workspace + "-too", 6, LONG_AGO);
        var fresh = stored(7);

        var report = verification(new Patience(1, () -> append(List.of(fresh)))).verify(count -> {});

        assertThat(report.findings()).extracting(Finding::what).contains(notSince(forgotten));
    }

    @Test
    void inOneLogAlsoWhereAnotherCannotBeRead() {
        var second = workspace + "-too";
        append(List.of(storedIn(second, 1, Instant.now())));
        jdbc.sql("update audit_entry set previous_hash = '\"' where workspace = ? and position = 2")
                .param(workspace)
                .update();
        jdbc.sql("update audit_head set seal = '' where workspace = ?")
                .param(second)
                .update();

        assertThat(verification().verify(count -> {}).findings())
                .extracting(Finding::workspace)
                .contains(workspace, second);
        assertThat(verified()).containsExactly("entry 2 was changed");
    }

    @Test
    void andSaysWhenALogBegins() {
        assertThat(meters.counter("hindsight.audit.begun").count()).isPositive();
        var before = meters.counter("hindsight.audit.begun").count();

        append(List.of(stored(6)));
        assertThat(meters.counter("hindsight.audit.begun").count()).isEqualTo(before);

        delete("true");
        jdbc.sql("delete from audit_head where workspace = ?").param(workspace).update();
        append(entries);
        assertThat(meters.counter("hindsight.audit.begun").count()).isEqualTo(before + 1);
    }

    @Test
    void andTheTableItselfRefusesFirst() {
        jdbc.sql("alter table audit_entry enable trigger user").update();

        for (var change :
                List.of("update audit_entry set hash = ''", "delete from audit_entry", "truncate table audit_entry")) {
            assertThat(catchThrowable(() -> jdbc.sql(change).update())).hasMessageContaining("only grows");
        }
        jdbc.sql("alter table audit_entry disable trigger user").update();
    }

    private String notSince(Entry entry) {
        return "event %s of test-service (%s) is not in the log since %s"
                .formatted(entry.id(), entry.subjects().getFirst(), LONG_AGO);
    }

    private List<String> verified() {
        return ofWorkspace(verification().verify(count -> {}));
    }

    private List<String> ofWorkspace(Report report) {
        return report.findings().stream()
                .filter(finding -> finding.workspace().equals(workspace))
                .map(Finding::what)
                .toList();
    }

    private AuditVerification verification() {
        return verification(new Patience(0, () -> {}));
    }

    private AuditVerification verification(Patience patience) {
        return new AuditVerification(database, Map.of(SERVICE, database), new Seals(KEY), patience, Clock.systemUTC());
    }

    private void append(List<Entry> more) {
        commands.inOneTransaction(() -> {
            log.append(more);
            return more.size();
        });
    }

    private void delete(String which) {
        jdbc.sql("delete from audit_entry where workspace = ? and " + which)
                .param(workspace)
                .update();
    }

    /** As somebody would who knows how the chain is made, and has no key. */
    private void insert(long position, Entry entry) {
        var json = "{\"id\": \"%s\", \"at\": \"%s\", \"action\": \"%s\", \"outcome\": \"%s\", \"service\": \"%s\"}"
                .formatted(entry.id(), entry.at(), entry.action(), entry.outcome(), entry.service());
        var chained = ChainedEntry.after(position - 1, hashOf(position - 1), json);
        jdbc.sql(
                        "insert into audit_entry (workspace, position, entry, previous_hash, hash) values (?, ?, ?::jsonb, ?, ?)")
                .params(workspace, position, json, chained.previousHash(), chained.hash())
                .update();
    }

    private String hashOf(long position) {
        return jdbc.sql("select hash from audit_entry where workspace = ? and position = ?")
                .params(workspace, position)
                .query(String.class)
                .optional()
                .orElse(ChainedEntry.BEFORE_THE_FIRST);
    }

    private Entry stored(int number) {
        return stored(number, Instant.now());
    }

    private Entry stored(int number, Instant at) {
        return storedIn(workspace, number, at);
    }

    private Entry storedIn(String workspace, int number, Instant at) {
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

    private Entry entry(String workspace, String id, @Nullable String digest) {
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
