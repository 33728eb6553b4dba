package dev.hindsight.testsupport.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RecordingReceiverTest {

    private final HttpClient client = HttpClient.newHttpClient();
    private final RecordingReceiver receiver = RecordingReceiver.start();

    @AfterEach
    void close() {
        receiver.close();
        client.close();
    }

    @Test
    void recordsWhatItIsSentByteForByte() throws Exception {
        client.send(
                post("/hook?x=1", "{\"ä\": 1}\n").header("webhook-id", "msg_1").build(), BodyHandlers.discarding());

        ReceivedRequest request = receiver.awaitRequests(1).getFirst();
        assertThat(request.method()).isEqualTo("POST");
        assertThat(request.path()).isEqualTo("/hook?x=1");
        assertThat(request.header("Webhook-Id")).contains("msg_1");
        assertThat(request.requiredHeader("webhook-id")).isEqualTo("msg_1");
        assertThat(request.text()).isEqualTo("{\"ä\": 1}\n");
        assertThatThrownBy(() -> request.requiredHeader("webhook-signature"))
                .hasMessageContaining("no header webhook-signature");
    }

    @Test
    void answersAsTold() throws Exception {
        receiver.answer(Answer.status(503));
        receiver.answerNext(
                Answer.status(429).withHeader("Retry-After", "7").withBody("slow down"), Answer.status(410));

        HttpResponse<String> first = client.send(post("/", "1").build(), BodyHandlers.ofString());
        assertThat(first.statusCode()).isEqualTo(429);
        assertThat(first.headers().firstValue("retry-after")).contains("7");
        assertThat(first.body()).isEqualTo("slow down");
        assertThat(List.of(status("2"), status("3"), status("4"))).containsExactly(410, 503, 503);
        assertThat(receiver.requests()).extracting(ReceivedRequest::text).containsExactly("1", "2", "3", "4");
    }

    @Test
    void hangsUntilItIsClosed() throws Exception {
        receiver.answer(Answer.HANGING);
        HttpRequest impatient = post("/", "1").timeout(Duration.ofMillis(200)).build();
        assertThatThrownBy(() -> client.send(impatient, BodyHandlers.discarding()))
                .isInstanceOf(HttpTimeoutException.class);

        CompletableFuture<HttpResponse<Void>> patient =
                client.sendAsync(post("/", "2").build(), BodyHandlers.discarding());
        receiver.awaitRequest(request -> request.text().equals("2"));
        receiver.close();

        assertThat(patient).failsWithin(Duration.ofSeconds(10));
        assertThatThrownBy(() -> status("3")).isInstanceOf(ConnectException.class);
    }

    @Test
    void holdsWhatComesUntilItIsReleased() throws Exception {
        receiver.hold();
        CompletableFuture<HttpResponse<Void>> held =
                client.sendAsync(post("/", "1").build(), BodyHandlers.discarding());
        receiver.awaitRequests(1);
        HttpRequest impatient = post("/", "2").timeout(Duration.ofMillis(200)).build();
        assertThatThrownBy(() -> client.send(impatient, BodyHandlers.discarding()))
                .isInstanceOf(HttpTimeoutException.class);
        assertThat(held).isNotDone();

        receiver.release();

        assertThat(held).succeedsWithin(Duration.ofSeconds(10)).returns(200, HttpResponse::statusCode);
        assertThat(status("3")).isEqualTo(200);
    }

    @Test
    void dripsItsAnswer() throws Exception {
        receiver.answer(Answer.status(200).withBody("abc").dripping(Duration.ofMillis(100)));
        long start = System.nanoTime();

        HttpResponse<String> response = client.send(post("/", "1").build(), BodyHandlers.ofString());

        assertThat(response.body()).isEqualTo("abc");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(200));
    }

    @Test
    void keepsAnsweringOthersWhileOneHangs() throws Exception {
        receiver.answerNext(Answer.HANGING);
        CompletableFuture<HttpResponse<Void>> hanging =
                client.sendAsync(post("/", "1").build(), BodyHandlers.discarding());
        receiver.awaitRequests(1);

        assertThat(status("2")).isEqualTo(200);
        assertThat(hanging).isNotDone();
    }

    private int status(String body) throws IOException, InterruptedException {
        return client.send(post("/", body).build(), BodyHandlers.discarding()).statusCode();
    }

    private HttpRequest.Builder post(String path, String body) {
        return HttpRequest.newBuilder(receiver.url(path)).POST(BodyPublishers.ofString(body));
    }
}
