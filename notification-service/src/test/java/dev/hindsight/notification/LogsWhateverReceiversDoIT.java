package dev.hindsight.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.hindsight.notification.Workspace.Added;
import dev.hindsight.notification.receiver.Certificates;
import dev.hindsight.notification.receiver.Misbehaviour;
import dev.hindsight.notification.receiver.Misbehaviours;
import dev.hindsight.notification.receiver.ScriptedReceiver;
import dev.hindsight.testsupport.infrastructure.RecordingReceiver;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.net.ServerSocketFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** All misbehave at the same time, each towards one delivery of its own, beside an endpoint whose receiver is good. */
@NotificationServiceTest
@TestInstance(Lifecycle.PER_CLASS)
class LogsWhateverReceiversDoIT {

    private static final int MEANWHILE = 20;
    private static final int ATTEMPTS = 4;
    /** What fits into the buffers between us and a receiver, generously. */
    private static final long BUFFERS = 16_000_000;

    @LocalServerPort
    int port;

    @Autowired
    Broker broker;

    private final RecordingReceiver good = RecordingReceiver.start();
    private final RecordingReceiver target = RecordingReceiver.start();
    private final List<Case> cases = new ArrayList<>();

    @BeforeAll
    void announceToAllOfThem(@TempDir Path keys) {
        var plain = ServerSocketFactory.getDefault();
        var tls = Certificates.in(keys).server("ip:127.0.0.1").getServerSocketFactory();
        var workspace = Workspace.of(port, "hostile");
        Misbehaviours.inTheClear(target.url()).forEach(each -> cases.add(open(each, plain, workspace)));
        Misbehaviours.overTls().forEach(each -> cases.add(open(each, tls, workspace)));
        workspace.endpoint(good.url());
        broker.publish(Facts.published(Facts.incident("hostile")));
        for (int number = 0; number < MEANWHILE; number++) {
            broker.publish(Facts.mitigated(Facts.incident("hostile"), "meanwhile"));
        }
    }

    private static Case open(Misbehaviour misbehaviour, ServerSocketFactory sockets, Workspace workspace) {
        var receiver = ScriptedReceiver.start(misbehaviour, sockets);
        return new Case(
                misbehaviour,
                receiver,
                workspace,
                workspace.endpoint(receiver.url(), "\"events\": [\"postmortem.*\"]"));
    }

    @AfterAll
    void close() {
        cases.forEach(each -> each.receiver().close());
        good.close();
        target.close();
    }

    List<Case> cases() {
        return cases;
    }

    @ParameterizedTest
    @MethodSource("cases")
    void saysWhatBecameOfTheFirstAttempt(Case it) {
        var first = it.awaitFinished().at("/attempts/0");
        var expected = it.misbehaviour();

        assertThat(first.path("status").isNull() ? null : first.path("status").asInt())
                .isEqualTo(expected.status());
        if (expected.error() == null) {
            assertThat(first.path("error").isNull()).isTrue();
        } else {
            assertThat(first.path("error").asString())
                    .containsPattern(expected.error())
                    .doesNotContain("Exception", "127.0.0.1");
        }
        assertThat(first.path("response").asString(""))
                .startsWith(expected.response() == null ? "" : expected.response());
        assertThat(first.path("response").asString("")).hasSizeLessThanOrEqualTo(2_000);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void triesAgainUntilItIsTakenOrThereIsNoMoreUse(Case it) {
        var delivery = it.awaitFinished();
        var what = it.misbehaviour();

        assertThat(delivery.path("state").asString())
                .isEqualTo(what.isGone() || what.isForGood() ? "exhausted" : "succeeded");
        assertThat(delivery.path("attempts").size())
                .isEqualTo(what.isTaken() || what.isGone() ? 1 : what.isForGood() ? ATTEMPTS : 2);
        assertThat(it.workspace().get(it.endpoint()).path("active").asBoolean()).isEqualTo(!what.isGone());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void readsNoMoreThanItNeedsAndLeavesNoConnectionBehind(Case it) {
        it.awaitFinished();

        assertThat(it.receiver().sent()).isLessThan(BUFFERS);
        await().atMost(Duration.ofSeconds(10)).until(() -> it.receiver().open() == 0);
    }

    @Test
    void givesAReceiverTheTimeThatItAsksFor() {
        assertThat(cases)
                .filteredOn(it -> it.misbehaviour().asksForTime())
                .hasSize(2)
                .allSatisfy(it -> {
                    var attempts = it.awaitFinished().path("attempts");
                    assertThat(Duration.between(at(attempts.get(0)), at(attempts.get(1))))
                            .isBetween(Misbehaviours.WISH, Duration.ofSeconds(10));
                });
    }

    @Test
    void followsNoRedirect() {
        cases.forEach(Case::awaitFinished);

        assertThat(target.requests()).isEmpty();
    }

    @Test
    void tellsAGoodReceiverEverythingMeanwhile() {
        assertThat(good.awaitRequests(1 + MEANWHILE)).hasSize(1 + MEANWHILE);
    }

    private static Instant at(JsonNode attempt) {
        return Instant.parse(attempt.path("at").asString());
    }

    record Case(Misbehaviour misbehaviour, ScriptedReceiver receiver, Workspace workspace, Added endpoint) {

        JsonNode awaitFinished() {
            return workspace.awaitFinished(endpoint, 1).getFirst();
        }

        @Override
        public String toString() {
            return misbehaviour.name();
        }
    }
}
