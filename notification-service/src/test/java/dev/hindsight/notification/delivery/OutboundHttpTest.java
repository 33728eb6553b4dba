package dev.hindsight.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.notification.guard.HostNames;
import dev.hindsight.notification.guard.OutboundGuard;
import dev.hindsight.notification.message.Message;
import dev.hindsight.notification.settings.DeliverySettings;
import dev.hindsight.notification.settings.OutboundSettings;
import dev.hindsight.testsupport.infrastructure.Answer;
import dev.hindsight.testsupport.infrastructure.RecordingReceiver;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.apache.hc.core5.ssl.SSLContexts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutboundHttpTest {

    private static final Duration TIMEOUT = Duration.ofSeconds(1);
    private static final Message MESSAGE = new Message("{}", Map.of("X-Team", "sre"));
    private static final InetAddress LOOPBACK = InetAddress.ofLiteral("127.0.0.1");
    private static final InetAddress PUBLIC = InetAddress.ofLiteral("93.184.215.14");

    private final RecordingReceiver receiver = RecordingReceiver.start();

    @AfterEach
    void close() {
        receiver.close();
    }

    @Test
    void readsTheAnswer() throws Exception {
        receiver.answer(Answer.status(503).withBody("busy\0").withHeader("Retry-After", "7"));

        var outcome =
                open(InetAddress::getAllByName, "loopback").post(receiver.url().toString(), MESSAGE);

        assertThat(outcome.status()).isEqualTo(503);
        assertThat(outcome.response()).isEqualTo("busy");
        assertThat(outcome.retryAfter()).isEqualTo("7");
        assertThat(receiver.requests()).singleElement().satisfies(request -> {
            assertThat(request.requiredHeader("x-team")).isEqualTo("sre");
            assertThat(request.requiredHeader("user-agent")).isEqualTo("Hindsight");
            assertThat(request.header("accept-encoding")).isEmpty();
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void followsNoRedirect(int status) throws Exception {
        receiver.answer(Answer.status(status)
                .withHeader("Location", receiver.url("/elsewhere").toString()));

        var outcome = open(InetAddress::getAllByName, "loopback")
                .post(receiver.url("/here").toString(), MESSAGE);

        assertThat(outcome.status()).isEqualTo(status);
        assertThat(outcome.isSuccess()).isFalse();
        assertThat(receiver.requests()).extracting("path").containsExactly("/here");
    }

    @Test
    void makesNoConnectionToAnAddressThatIsNotAllowed() throws Exception {
        var http = open(InetAddress::getAllByName);

        for (var host : List.of("127.0.0.1", "localhost", "127.1", "2130706433", "0x7f000001", "[::ffff:127.0.0.1]")) {
            var outcome = http.post("http://" + host + ":" + receiver.port() + "/", MESSAGE);
            assertThat(outcome.status()).describedAs(host).isNull();
        }
        assertThat(http.post(receiver.url().toString(), MESSAGE).error()).contains("not public");
        assertThat(receiver.requests()).isEmpty();
    }

    @Test
    void looksANameUpOnceAndConnectsToWhatWasChecked() throws Exception {
        var lookUps = new AtomicInteger();
        // A trap: the second look at the name would find this machine.
        var http = open(host -> new InetAddress[] {lookUps.incrementAndGet() == 1 ? LOOPBACK : PUBLIC}, "loopback");

        var outcome = http.post("http://rebound.example.org:" + receiver.port() + "/", MESSAGE);

        assertThat(outcome.status()).isEqualTo(200);
        assertThat(lookUps).hasValue(1);
        assertThat(receiver.requests()).singleElement().satisfies(request -> assertThat(request.requiredHeader("host"))
                .startsWith("rebound.example.org"));
    }

    @Test
    void connectsNowhereWhenOneOfANamesAddressesIsNotAllowed() throws Exception {
        var http = open(host -> new InetAddress[] {PUBLIC, LOOPBACK});

        var outcome = http.post("http://half.example.org:" + receiver.port() + "/", MESSAGE);

        assertThat(outcome.error()).contains("not public");
        assertThat(receiver.requests()).isEmpty();
    }

    @Test
    void breaksOffAnAnswerThatDoesNotCome() throws Exception {
        receiver.answer(Answer.HANGING);

        var outcome =
                open(InetAddress::getAllByName, "loopback").post(receiver.url().toString(), MESSAGE);

        assertThat(outcome.status()).isNull();
        assertThat(outcome.duration()).isBetween(TIMEOUT.dividedBy(2), TIMEOUT.multipliedBy(3));
    }

    @Test
    void breaksOffAnAnswerThatDrips() throws Exception {
        receiver.answer(Answer.status(200).withBody("x".repeat(1_000)).dripping(Duration.ofMillis(50)));

        var outcome =
                open(InetAddress::getAllByName, "loopback").post(receiver.url().toString(), MESSAGE);

        assertThat(outcome.status()).isNull();
        assertThat(outcome.error()).contains("1000 ms");
        assertThat(outcome.duration()).isLessThan(TIMEOUT.multipliedBy(3));
    }

    @Test
    void readsOnlyTheBeginningOfALongAnswer() throws Exception {
        receiver.answer(Answer.status(200).withBody("x".repeat(20_000_000)));

        var outcome =
                open(InetAddress::getAllByName, "loopback").post(receiver.url().toString(), MESSAGE);

        assertThat(outcome.status()).isEqualTo(200);
        assertThat(outcome.response()).hasSize(2_000);
    }

    @Test
    void trustsNoServerThatCannotProveItsName() throws Exception {
        var outcome =
                open(InetAddress::getAllByName, "loopback").post("https://127.0.0.1:" + receiver.port() + "/", MESSAGE);

        assertThat(outcome.status()).isNull();
        assertThat(receiver.requests()).isEmpty();
    }

    @Test
    void saysThatNobodyIsThereWithoutNamingTheAddress() throws IOException, InterruptedException {
        int nobody;
        try (var socket = new ServerSocket(0)) {
            nobody = socket.getLocalPort();
        }

        var outcome =
                open(InetAddress::getAllByName, "loopback").post("http://127.0.0.1:" + nobody + "/secret", MESSAGE);

        assertThat(outcome.error()).isEqualTo("No connection could be made.");
    }

    @Test
    void closesAConnectionThatNobodyUses() throws Exception {
        try (var server = new ServerSocket(0, 1, LOOPBACK)) {
            var http = open(Duration.ofMillis(50), InetAddress::getAllByName, "loopback");
            var closed = CompletableFuture.runAsync(() -> answerAndWaitForTheEnd(server), Thread::startVirtualThread);

            assertThat(http.post("http://127.0.0.1:" + server.getLocalPort() + "/", MESSAGE)
                            .status())
                    .isEqualTo(204);
            assertThat(closed).succeedsWithin(Duration.ofSeconds(10));
        }
    }

    @Test
    void leavesNoThreadBehindThatLooksForThoseConnections() throws Exception {
        var before = evictors();
        var http = open(InetAddress::getAllByName, "loopback");
        var its = evictors();
        its.removeAll(before);

        http.destroy();

        assertThat(its).hasSize(1);
        assertThat(its.iterator().next().join(Duration.ofSeconds(10))).isTrue();
    }

    private static Set<Thread> evictors() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("idle-connection-evictor"))
                .collect(Collectors.toSet());
    }

    /** Until the other side closes a connection that might have gone on. */
    private static void answerAndWaitForTheEnd(ServerSocket server) {
        try (var connection = server.accept()) {
            connection.getInputStream().readNBytes(1);
            connection.getOutputStream().write("HTTP/1.1 204 Thanks\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            connection.getInputStream().transferTo(OutputStream.nullOutputStream());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static OutboundHttp open(HostNames names, String... allowed) {
        return open(Duration.ofMinutes(1), names, allowed);
    }

    private static OutboundHttp open(Duration idle, HostNames names, String... allowed) {
        var settings = new DeliverySettings(
                10, 10, TIMEOUT, Duration.ofSeconds(10), Duration.ofSeconds(1), List.of(), Duration.ofDays(1));
        return new OutboundHttp(
                new OutboundGuard(OutboundSettings.allowing(allowed), names),
                settings,
                SSLContexts.createDefault(),
                idle);
    }
}
