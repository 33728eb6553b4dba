package dev.hindsight.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class SaysWhichServiceDoesNotAnswerIT {

    private static final String INCIDENTS = "/api/ws/acme/incidents";

    private static final FakeService incidents = new FakeService();
    private static RunningConsole console;

    @BeforeAll
    static void start() throws IOException {
        console = RunningConsole.with(
                "hindsight.services.incident=" + incidents.address(),
                "hindsight.services.task=http://127.0.0.1:" + portOfNobody(),
                "hindsight.routing.answer-timeout=300ms");
    }

    @AfterAll
    static void stop() {
        console.close();
        incidents.close();
    }

    @Test
    void whenItIsDown() {
        var answer = console.get("/api/ws/acme/tasks");

        assertProblem(answer, 503, "service-unavailable");
        assertThat(answer.body()).contains("The task-service is not reachable", "\"instance\":\"/api/ws/acme/tasks\"");
    }

    @Test
    void whenItIsLate() {
        var over = new CountDownLatch(1);
        incidents.answers(exchange -> await(over));

        var answer = console.get(INCIDENTS);
        over.countDown();

        assertProblem(answer, 504, "gateway-timeout");
        assertThat(answer.body()).contains("The incident-service has not answered", "Idempotency-Key");
    }

    @Test
    void whenItBreaksOffBeforeItAnswers() {
        incidents.answers(exchange -> exchange.close());

        var answer = console.get(INCIDENTS);

        assertProblem(answer, 502, "bad-gateway");
        assertThat(answer.body()).contains("The incident-service broke off");
    }

    @Test
    void whenItBreaksOffAtTheStartOfItsAnswer() {
        incidents.answers(exchange -> {
            exchange.getResponseHeaders().set("ETag", "\"1\"");
            exchange.sendResponseHeaders(200, 1000);
            exchange.getResponseBody().write("half".getBytes(StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
            exchange.close();
        });

        var answer = console.get(INCIDENTS);

        assertProblem(answer, 502, "bad-gateway");
        assertThat(answer.headers().map()).doesNotContainKey("etag");
    }

    @Test
    void neverLetsHalfAnAnswerPassForAWholeOne() {
        var large = "0123456789abcdef".repeat(1 << 16).getBytes(StandardCharsets.UTF_8);
        incidents.answers(exchange -> {
            exchange.sendResponseHeaders(200, 2L * large.length);
            exchange.getResponseBody().write(large);
            exchange.getResponseBody().flush();
            exchange.close();
        });

        assertThatThrownBy(() -> console.get(INCIDENTS)).hasRootCauseInstanceOf(IOException.class);
    }

    @Test
    void andGoesOnServingAfterwards() {
        incidents.answers(exchange -> exchange.close());
        console.get(INCIDENTS);
        incidents.answers(200, Map.of(), "back");

        assertThat(console.get(INCIDENTS).body()).isEqualTo("back");
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("5");
        assertThat(answer.body()).contains("\"type\":\"urn:hindsight:problem:" + code + "\"", "\"status\":" + status);
    }

    private static int portOfNobody() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
