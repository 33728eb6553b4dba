package dev.hindsight.access.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.hindsight.access.AccessServiceApplication;
import dev.hindsight.access.audit.chain.ChainedEntry;
import dev.hindsight.events.EventEnvelope;
import dev.hindsight.events.Topics;
import dev.hindsight.events.audit.AuditEntryV1;
import dev.hindsight.support.kafka.CloudEventMessages;
import dev.hindsight.support.kafka.TopicNames;
import dev.hindsight.testsupport.api.Answer;
import dev.hindsight.testsupport.api.ApiClient;
import dev.hindsight.testsupport.infrastructure.TestTokens;
import dev.hindsight.testsupport.infrastructure.WithTestInfrastructure;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.listener.MessageListenerContainer;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        classes = AccessServiceApplication.class,
        properties = {
            "spring.config.name=" + AccessServiceApplication.CONFIG_NAME,
            "hindsight.audit.key=a key of the tests",
            "logging.level.root=warn"
        })
@WithTestInfrastructure
class KeepsTheAuditLogIT {

    private static final Instant START = Instant.parse("2026-03-14T10:00:00Z");

    @LocalServerPort
    int port;

    @Autowired
    KafkaTemplate<String, byte[]> kafka;

    @Autowired
    CloudEventMessages messages;

    @Autowired
    TopicNames topics;

    @Autowired
    KafkaListenerEndpointRegistry listeners;

    @Autowired
    JdbcClient jdbc;

    private final String workspace = "ws-" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void inOneChainWithoutGaps() {
        tell(entries(40));

        var log = awaitEntries(40);

        assertThat(log).extracting(ChainedEntry::position).containsExactlyElementsOf(positions(40));
        assertThat(log).allMatch(ChainedEntry::isWhole);
        for (int index = 1; index < log.size(); index++) {
            assertThat(log.get(index).previousHash())
                    .isEqualTo(log.get(index - 1).hash());
        }
        assertThat(log.getFirst().previousHash()).isEqualTo(ChainedEntry.BEFORE_THE_FIRST);
    }

    @Test
    void withNothingTwiceAlsoWhenAllIsToldAgainAndTheInboxHasForgottenIt() {
        var entries = entries(10);
        tell(entries);
        awaitEntries(10);
        jdbc.sql("delete from inbox").update();

        tell(entries);
        tell(List.of(entry(11)));

        assertThat(awaitEntries(11)).hasSize(11);
    }

    @Test
    void withNothingLostWhenOneOfABatchCannotBeKept() {
        keeper().stop();
        tell(entries(3));
        var foreign = entry(99);
        send("elsewhere", foreign);
        tell(List.of(entry(4)));

        keeper().start();

        assertThat(awaitEntries(4)).hasSize(4);
        assertThat(jdbc.sql("select count(*) from audit_entry where id = ?")
                        .param(foreign.id())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void withNothingLostOrDoubledWhenTheKeeperFailsInTheMidst() {
        jdbc.sql("alter table audit_head add constraint in_the_midst check (position < 2 or workspace <> '" + workspace
                        + "') not valid")
                .update();
        keeper().stop();
        tell(entries(5));
        keeper().start();
        await().untilAsserted(() -> assertThat(log()).hasSize(1));

        // What is parked after its tries is told again once the reason is gone.
        jdbc.sql("alter table audit_head drop constraint in_the_midst").update();
        tell(entries(5));

        assertThat(awaitEntries(5)).allMatch(ChainedEntry::isWhole);
    }

    @Test
    void andShowsItPageByPageNewestFirst() {
        tell(entries(7));
        awaitEntries(7);

        var first = admin().get(workspace + "/audit?limit=4");
        var second = admin().get(workspace + "/audit?limit=4&cursor=" + first.text("next_cursor"));

        assertThat(first.texts("items", "position")).containsExactly("7", "6", "5", "4");
        assertThat(second.texts("items", "position")).containsExactly("3", "2", "1");
        var item = first.json().path("items").path(0);
        assertThat(item.path("user").asString()).isEqualTo("bob");
        assertThat(item.path("action").asString()).isEqualTo("IncidentResolved");
        assertThat(item.path("address").asString()).isEqualTo("203.0.113.7");
        assertThat(item.path("hash").asString()).hasSize(64);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "user=alice",
                "action=IncidentOpened",
                "outcome=refused",
                "subject=INC-3",
                "from=2026-03-14T10:00:03Z&to=2026-03-14T10:00:04Z",
                "user=alice&action=IncidentOpened&outcome=refused&subject=INC-3"
            })
    void findsByEachFilter(String filter) {
        var entries = entries(5);
        var third = entries.get(2);
        entries.set(
                2,
                new AuditEntryV1(
                        third.id(),
                        workspace,
                        third.at(),
                        "alice",
                        "IncidentOpened",
                        "refused",
                        third.subjects(),
                        third.service(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null));
        tell(entries);
        awaitEntries(5);

        assertThat(admin().get(workspace + "/audit?" + filter).texts("items", "position"))
                .containsExactly("3");
    }

    @Test
    void findsByAKeyWhatNamesOnlyTheId() {
        var id = workspace + ":incident:" + UUID.randomUUID();
        tell(List.of(about(1, id), about(2, id, "INC-7"), about(3, "INC-7"), about(4, "INC-8")));
        awaitEntries(4);

        assertThat(admin().get(workspace + "/audit?subject=INC-7").texts("items", "position"))
                .containsExactly("3", "2", "1");
    }

    @Test
    void forAdminsOfThisWorkspaceOnly() {
        tell(entries(2));
        awaitEntries(2);

        for (var path : List.of("/audit", "/audit/export")) {
            assertThat(as("vera", "viewer").get(workspace + path).status()).isEqualTo(403);
            assertThat(as("ed", "engineer").get(workspace + path).status()).isEqualTo(403);
            var stranger = new ApiClient(origin(), TestTokens.shared().token("eve", "/elsewhere/owner"));
            assertThat(stranger.get(workspace + path).status()).isEqualTo(404);
            assertThat(stranger.get("elsewhere" + path).body()).doesNotContain(workspace);
        }
    }

    @Test
    void withTheRefusedAttemptsOfThisService() {
        as("vera", "viewer").get(workspace + "/audit");

        await().untilAsserted(() -> {
            var item = admin().get(workspace + "/audit").json().path("items").path(0);
            assertThat(item.path("user").asString()).isEqualTo("vera");
            assertThat(item.path("reason").asString()).isEqualTo("403 forbidden");
            assertThat(item.path("service").asString()).isEqualTo("access-service");
            assertThat(item.path("request").asString()).isEqualTo("GET /api/ws/" + workspace + "/audit");
        });
    }

    @Test
    void exportsItWithTheHashesAndRecordsThat() {
        tell(entries(2_500));
        awaitEntries(2_500);

        var export = admin().get(workspace + "/audit/export");

        assertThat(export.status()).isEqualTo(200);
        assertThat(export.header("Content-Type")).startsWith("application/x-ndjson");
        var lines = export.body().lines().map(KeepsTheAuditLogIT::entryOf).toList();
        assertThat(lines).hasSize(2_500).allMatch(ChainedEntry::isWhole);
        assertThat(lines).extracting(ChainedEntry::position).containsExactlyElementsOf(positions(2_500));
        await().untilAsserted(() -> {
            var newest = admin().get(workspace + "/audit?outcome=read")
                    .json()
                    .path("items")
                    .path(0);
            assertThat(newest.path("user").asString()).isEqualTo("ada");
            assertThat(newest.path("request").asString()).isEqualTo("GET /api/ws/" + workspace + "/audit/export");
        });
    }

    @Test
    void exportsAStretchOfIt() {
        tell(entries(5));
        awaitEntries(5);

        var export = admin().get(workspace + "/audit/export?from=2026-03-14T10:00:02Z&to=2026-03-14T10:00:04Z");

        assertThat(export.body().lines().map(KeepsTheAuditLogIT::entryOf))
                .extracting(ChainedEntry::position)
                .containsExactly(2L, 3L);
        assertThat(lineCount(admin().get(workspace + "/audit/export?to=2020-01-01T00:00:00Z")))
                .isZero();
    }

    private static long lineCount(Answer export) {
        return export.body().lines().count();
    }

    private static ChainedEntry entryOf(String line) {
        var json = JsonMapper.shared().readTree(line);
        return new ChainedEntry(
                json.path("position").asLong(),
                json.path("entry").toString(),
                json.path("previous_hash").asString(),
                json.path("hash").asString());
    }

    private static List<Long> positions(int last) {
        return LongStream.rangeClosed(1, last).boxed().toList();
    }

    private List<AuditEntryV1> entries(int count) {
        return new ArrayList<>(
                IntStream.rangeClosed(1, count).mapToObj(this::entry).toList());
    }

    private AuditEntryV1 entry(int number) {
        return about(number, "INC-" + number);
    }

    private AuditEntryV1 about(int number, String... subjects) {
        return new AuditEntryV1(
                workspace + "-" + number,
                workspace,
                START.plusSeconds(number),
                "bob",
                "IncidentResolved",
                "done",
                List.of(subjects),
                "test-service",
                "203.0.113.7",
                "PUT /api/ws/" + workspace + "/incidents/INC-" + number + "/resolution",
                null,
                null,
                null,
                null);
    }

    private void tell(List<AuditEntryV1> entries) {
        entries.forEach(entry -> send(workspace, entry));
        kafka.flush();
    }

    private void send(String envelopesWorkspace, AuditEntryV1 entry) {
        var _ = kafka.send(messages.write(
                topics.of(Topics.AUDIT_ENTRIES),
                EventEnvelope.of(
                        entry.id(), "/test-service", envelopesWorkspace, entry.at(), envelopesWorkspace, entry)));
    }

    private List<ChainedEntry> awaitEntries(int count) {
        await().untilAsserted(() -> assertThat(log()).hasSizeGreaterThanOrEqualTo(count));
        return log();
    }

    private List<ChainedEntry> log() {
        return jdbc.sql(
                        "select position, entry, previous_hash, hash from audit_entry where workspace = ? order by position")
                .param(workspace)
                .query((row, n) -> new ChainedEntry(
                        row.getLong("position"),
                        row.getString("entry"),
                        row.getString("previous_hash"),
                        row.getString("hash")))
                .list();
    }

    private MessageListenerContainer keeper() {
        return Objects.requireNonNull(listeners.getListenerContainer("access-service-audit"));
    }

    private ApiClient admin() {
        return as("ada", "admin");
    }

    private ApiClient as(String user, String role) {
        return new ApiClient(origin(), TestTokens.shared().token(user, "/" + workspace + "/" + role));
    }

    private URI origin() {
        return URI.create("http://localhost:" + port);
    }
}
