package dev.hindsight.standalone.api;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;

/**
 * The API of one workspace as a demo person uses it; paths are below the workspace.
 *
 * <p>While it cannot answer, or has too much to do, a request is repeated for half a minute. So a request must be one
 * whose repetition is harmless.
 */
public final class WorkspaceApi implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Set<Integer> NOT_NOW = Set.of(429, 502, 503, 504);

    private final URI root;
    private final SignedInPerson person;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final RetryTemplate patiently = new RetryTemplate(RetryPolicy.builder()
            .includes(ApiUnavailable.class)
            .maxRetries(Long.MAX_VALUE)
            .timeout(PATIENCE)
            .delay(Duration.ofMillis(100))
            .jitter(Duration.ofMillis(50))
            .multiplier(2)
            .maxDelay(Duration.ofSeconds(3))
            .build());

    public WorkspaceApi(URI origin, String workspace, String person) {
        this.root = origin.resolve("/api/ws/" + workspace + "/");
        this.person = new SignedInPerson(origin, person);
    }

    public Answer get(String path) {
        return send("GET", path, null, null);
    }

    public Answer post(String path, Object body) {
        return send("POST", path, body, null);
    }

    /** @param key by which a repetition of the request is recognised */
    public Answer postOnce(String path, Object body, String key) {
        return send("POST", path, body, "Idempotency-Key: " + key);
    }

    /** @param etag of what the change is for, or {@code *} for whatever is there */
    public Answer put(String path, Object body, String etag) {
        return send("PUT", path, body, "If-Match: " + etag);
    }

    public Answer patch(String path, Object body, String etag) {
        return send("PATCH", path, body, "If-Match: " + etag);
    }

    private Answer send(String method, String path, @Nullable Object body, @Nullable String header) {
        var request = HttpRequest.newBuilder(root.resolve(path))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .method(
                        method,
                        body == null
                                ? BodyPublishers.noBody()
                                : BodyPublishers.ofString(Json.MAPPER.writeValueAsString(body)));
        if (header != null) {
            var colon = header.indexOf(':');
            request.header(
                    header.substring(0, colon), header.substring(colon + 1).strip());
        }
        return patiently.invoke(() -> signed(request));
    }

    private Answer signed(HttpRequest.Builder request) {
        var token = person.token();
        var answer = once(request, token);
        if (answer.status() == 401) {
            person.hasExpired(token);
            answer = once(request, person.token());
        }
        if (NOT_NOW.contains(answer.status())) {
            throw new ApiUnavailable(root + " cannot answer now: status " + answer.status(), null);
        }
        return answer;
    }

    private Answer once(HttpRequest.Builder request, String token) {
        try {
            var signed =
                    request.copy().header("Authorization", "Bearer " + token).build();
            return Answer.of(http.send(signed, BodyHandlers.ofString()));
        } catch (IOException broken) {
            throw new ApiUnavailable("Nothing answers at " + root, broken);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", stopping);
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
