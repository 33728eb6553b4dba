package dev.hindsight.endtoend.kill;

import dev.hindsight.console.login.OriginUnreachable;
import dev.hindsight.endtoend.installation.Installation;
import dev.hindsight.testsupport.api.Answer;
import dev.hindsight.testsupport.api.ApiClient;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/** A client that repeats each request until it is answered, with one {@code Idempotency-Key}, however often Hindsight dies. */
final class RestlessClient {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Installation hindsight;
    private final String person;
    private @Nullable ApiClient signedIn;

    RestlessClient(Installation hindsight, String person) {
        this.hindsight = hindsight;
        this.person = person;
    }

    Answer get(String path) {
        return insist(() -> client().get(path));
    }

    /** What depends on news that have not arrived yet is answered with 404 or 409 and asked for again. */
    Answer post(String path, String body) {
        var key = UUID.randomUUID().toString();
        return Awaitility.await()
                .atMost(PATIENCE)
                .until(
                        () -> insist(() -> client().post(path, body, "Idempotency-Key", key)),
                        answer -> answer.status() != 404 && answer.status() != 409);
    }

    Answer put(String path, @Nullable String body, String... headers) {
        return insist(() -> client().put(path, body, headers));
    }

    Answer patch(String path, String body) {
        return insist(() -> client().patch(path, body, "If-Match", "*"));
    }

    private Answer insist(Callable<Answer> request) {
        return Awaitility.await()
                .atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(100))
                .ignoreExceptionsMatching(RestlessClient::isOfADeadProcess)
                .until(request, answer -> answer.status() < 500);
    }

    private ApiClient client() {
        if (signedIn == null) {
            signedIn = hindsight.as(person);
        }
        return signedIn;
    }

    private static boolean isOfADeadProcess(Throwable failure) {
        return failure instanceof UncheckedIOException
                || failure instanceof OriginUnreachable
                || failure instanceof IllegalStateException;
    }
}
