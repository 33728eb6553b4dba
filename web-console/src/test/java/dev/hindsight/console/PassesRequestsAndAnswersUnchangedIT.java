package dev.hindsight.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class PassesRequestsAndAnswersUnchangedIT {

    private static final String INCIDENTS = "/api/ws/acme/incidents";
    private static final int LIMIT = 1 << 20;
    private static final int ANSWER_TIMEOUT_MILLIS = 500;

    private static final FakeService incidents = new FakeService();
    private static RunningConsole console;

    @BeforeAll
    static void start() {
        console = RunningConsole.with(
                "hindsight.services.incident=" + incidents.address() + "/",
                "hindsight.routing.answer-timeout=" + ANSWER_TIMEOUT_MILLIS + "ms");
    }

    @AfterAll
    static void stop() {
        console.close();
        incidents.close();
    }

    @BeforeEach
    void forget() {
        incidents.forgets();
        incidents.answers(200, Map.of(), "");
    }

    @Test
    void passesMethodAddressHeadersAndBody() {
        var body = "{\"title\":\"Größer\"}";

        console.send(console.request(INCIDENTS + "/INC-1?z=1&a=b+c%20d%2B&a=&flag&cursor=eyJ9%3D%3D")
                .method("PATCH", BodyPublishers.ofString(body))
                .headers("Authorization", "Bearer abc.def.ghi", "If-Match", "\"3\"", "Idempotency-Key", "k-1")
                .headers("Content-Type", "application/merge-patch+json", "Accept", "application/json")
                .header("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"));

        var asked = incidents.asked();
        assertThat(asked.method()).isEqualTo("PATCH");
        assertThat(asked.address()).hasToString(INCIDENTS + "/INC-1?z=1&a=b+c%20d%2B&a=&flag&cursor=eyJ9%3D%3D");
        assertThat(asked.body()).isEqualTo(body);
        assertThat(asked.headers())
                .containsEntry("Authorization", List.of("Bearer abc.def.ghi"))
                .containsEntry("If-match", List.of("\"3\""))
                .containsEntry("Idempotency-key", List.of("k-1"))
                .containsEntry("Content-type", List.of("application/merge-patch+json"))
                .containsEntry("Accept", List.of("application/json"))
                .containsKey("Traceparent");
    }

    @Test
    void passesFormsUnread() {
        console.send(console.request(INCIDENTS)
                .method("PUT", BodyPublishers.ofString("a=1&b=%20"))
                .header("Content-Type", "application/x-www-form-urlencoded"));

        assertThat(incidents.asked().body()).isEqualTo("a=1&b=%20");
    }

    @Test
    void saysWhereTheOriginIsAndWhoAsksAndBelievesNobodyElseAboutIt() {
        console.get(
                INCIDENTS,
                "X-Forwarded-Host",
                "evil.example",
                "X-Forwarded-For",
                "1.2.3.4",
                "Forwarded",
                "for=1.2.3.4");

        var headers = incidents.asked().headers();
        assertThat(headers)
                .containsEntry("X-forwarded-proto", List.of("https"))
                .containsEntry("X-forwarded-host", List.of("hindsight.example"))
                .containsEntry("X-forwarded-port", List.of("443"))
                .doesNotContainKey("Forwarded");
        assertThat(headers.get("X-forwarded-for")).singleElement().isNotEqualTo("1.2.3.4");
    }

    @Test
    void keepsCookiesOfTheOriginToItself() {
        console.get(INCIDENTS, "Cookie", "hindsight_8080=secret");

        assertThat(incidents.asked().headers()).doesNotContainKey("Cookie");
    }

    @Test
    void passesACreationBackUnchanged() {
        incidents.answers(
                201,
                Map.of("Location", INCIDENTS + "/INC-1", "ETag", "\"1\"", "Content-Type", "application/json"),
                "{\"key\":\"INC-1\"}");

        var answer = console.send(console.request(INCIDENTS).POST(BodyPublishers.ofString("{}")));

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.headers().firstValue("Location")).hasValue(INCIDENTS + "/INC-1");
        assertThat(answer.headers().firstValue("ETag")).hasValue("\"1\"");
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
        assertThat(answer.body()).isEqualTo("{\"key\":\"INC-1\"}");
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 409, 412, 422, 428, 429, 500, 503})
    void passesProblemsBackUnchanged(int status) {
        var problem = "{\"type\":\"urn:hindsight:problem:x\",\"status\":%d,\"detail\":\"Größe\"}".formatted(status);
        incidents.answers(status, Map.of("Content-Type", "application/problem+json", "Retry-After", "7"), problem);

        var answer = console.get(INCIDENTS);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("7");
        assertThat(answer.body()).isEqualTo(problem);
    }

    @ParameterizedTest
    @ValueSource(ints = {204, 303, 304})
    void passesAnswersWithoutBody(int status) {
        incidents.answers(status, Map.of("ETag", "\"7\"", "Location", INCIDENTS), "");

        var answer = console.get(INCIDENTS, "If-None-Match", "\"7\"");

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("ETag")).hasValue("\"7\"");
        assertThat(answer.headers().firstValue("Location")).hasValue(INCIDENTS);
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void passesRequestsForHeadersOnly() {
        incidents.answers(exchange -> {
            exchange.getResponseHeaders().set("ETag", "\"9\"");
            exchange.sendResponseHeaders(200, -1);
        });

        var answer = console.send(console.request(INCIDENTS).HEAD());

        assertThat(incidents.asked().method()).isEqualTo("HEAD");
        assertThat(answer.headers().firstValue("ETag")).hasValue("\"9\"");
    }

    @Test
    void passesBodiesUpToTheLimitAndRefusesLargerOnes() {
        assertThat(post(LIMIT)).isEqualTo(200);
        assertThat(incidents.asked().body()).hasSize(LIMIT);

        assertThat(post(LIMIT + 1)).isEqualTo(413);
        assertThat(postWithoutLength(LIMIT + 1)).isEqualTo(413);
        assertThat(incidents.wasAsked()).isFalse();
    }

    @Test
    void passesAnswersOfAnyLength() {
        var large = "0123456789abcdef".repeat(1 << 20);
        incidents.answers(200, Map.of("Content-Type", "text/plain"), large);

        assertThat(console.get(INCIDENTS).body()).isEqualTo(large);
    }

    @Test
    void passesEventsOnAsTheyComeHoweverLongTheStreamLasts() throws Exception {
        var opened = new CountDownLatch(1);
        var firstSeen = new CountDownLatch(1);
        incidents.answers(exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/event-stream;charset=UTF-8");
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().flush();
            await(opened);
            exchange.getResponseBody().write("data: one\n\n".getBytes(StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
            await(firstSeen);
            exchange.getResponseBody().write("data: two\n\n".getBytes(StandardCharsets.UTF_8));
        });

        var answer = console.send(console.request(INCIDENTS), BodyHandlers.ofInputStream());
        opened.countDown();
        try (var events = answer.body()) {
            assertThat(new String(events.readNBytes(11), StandardCharsets.UTF_8))
                    .isEqualTo("data: one\n\n");
            assertThat(firstSeen.await(3 * ANSWER_TIMEOUT_MILLIS, TimeUnit.MILLISECONDS))
                    .isFalse();
            firstSeen.countDown();
            assertThat(new String(events.readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo("data: two\n\n");
        }
    }

    @Test
    void endsStreamsOfEventsWhenItStops() throws Exception {
        var stopped = new CountDownLatch(1);
        incidents.answers(exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write(":\n\n".getBytes(StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
            await(stopped);
        });
        var another = RunningConsole.with("hindsight.services.incident=" + incidents.address() + "/");
        try (var events = another.send(another.request(INCIDENTS), BodyHandlers.ofInputStream())
                .body()) {
            assertThat(events.readNBytes(3)).isNotEmpty();

            assertTimeout(Duration.ofSeconds(10), another.context()::close);

            assertThat(events.readAllBytes()).isEmpty();
        } finally {
            stopped.countDown();
            another.close();
        }
    }

    @Test
    void addsNoSecondHeaderWhereTheServiceHasSetOne() {
        incidents.answers(
                200,
                Map.of(
                        "X-Content-Type-Options", "nosniff",
                        "Cache-Control", "private, max-age=5",
                        "X-Frame-Options", "DENY",
                        "Content-Security-Policy", "sandbox"),
                "");

        var headers = console.get(INCIDENTS).headers();

        assertThat(headers.allValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(headers.allValues("Cache-Control")).containsExactly("private, max-age=5");
        assertThat(headers.allValues("X-Frame-Options")).containsExactly("DENY");
        assertThat(headers.allValues("Content-Security-Policy")).containsExactly("sandbox");
        assertThat(headers.allValues("Date")).hasSize(1);
    }

    @Test
    void keepsNoSession() {
        assertThat(console.get(INCIDENTS).headers().map()).doesNotContainKey("set-cookie");
    }

    private static int post(int bytes) {
        return console.send(console.request(INCIDENTS).POST(BodyPublishers.ofByteArray(new byte[bytes])))
                .statusCode();
    }

    private static int postWithoutLength(int bytes) {
        var body = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[bytes]));
        return console.send(console.request(INCIDENTS).POST(body)).statusCode();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
