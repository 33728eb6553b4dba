package dev.hindsight.endtoend.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.testsupport.api.Answer;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Every route does what the document says. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(OnOneSystem.class)
class DoesAsTheDocumentSaysIT {

    private final Trial trial;

    DoesAsTheDocumentSaysIT(Trial trial) {
        this.trial = trial;
    }

    @ParameterizedTest
    @MethodSource("withQuery")
    void takesEachParameter(Case tried) {
        var operation = trial.operation(tried);
        var at = trial.at(tried);

        for (var parameter : operation.query()) {
            var name = Operation.nameOf(parameter);
            var values = new ParameterValues(trial.document().followed(parameter.path("schema")));
            if (!operation.isWrite() && !name.equals("cursor")) {
                trial.assertAnswer(200, operation, trial.send(tried, at + "?" + name + "=" + values.right(), null));
            }
            for (var wrong : values.wrong()) {
                trial.assertNamed(
                        List.of(name),
                        operation,
                        trial.send(tried, at + "?" + name + "=" + wrong, tried.body(), "If-Match", "*"));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("lists")
    void showsPageAfterPage(Case tried) {
        var operation = trial.operation(tried);
        var at = trial.at(tried);
        trial.world().made(tried.given()); // Beside the one that is kept.

        var first = trial.assertAnswer(200, operation, trial.send(tried, at + "?limit=1", null));
        var cursor = first.text("next_cursor");
        var second = trial.assertAnswer(200, operation, trial.send(tried, at + "?limit=1&cursor=" + cursor, null));
        assertThat(first.json().path("items")).hasSize(1);
        assertThat(second.json().path("items"))
                .hasSize(1)
                .isNotEqualTo(first.json().path("items"));
        trial.assertNamed(List.of("cursor"), operation, trial.send(tried, at + "?cursor=x" + cursor, null));
        operation.filter().ifPresent(filter -> {
            var other = "?" + Operation.nameOf(filter) + "=" + new ParameterValues(filter.path("schema")).right();
            trial.assertNamed(List.of("cursor"), operation, trial.send(tried, at + other + "&cursor=" + cursor, null));
        });
    }

    @ParameterizedTest
    @MethodSource("reads")
    void shows(Case tried) {
        var operation = trial.operation(tried);
        var at = trial.at(tried);

        var answer = trial.assertAnswer(200, operation, trial.send(tried, at, null));
        if (operation.hasQuery("min_version")) {
            var version = answer.json().path("version").asString("1");
            trial.assertAnswer(200, operation, trial.send(tried, at + "?min_version=" + version, null));
        }
    }

    @ParameterizedTest
    @MethodSource("writes")
    void doesOnce(Case tried) {
        var operation = trial.operation(tried);
        var thing = trial.world().made(tried.given());
        var at = operation.at(thing);
        var body = Trial.bodyOf(tried, thing);
        var seen = operation.needs("If-Match")
                ? trial.world().as("alice").get(thing.home()).etag()
                : "*";
        var key = UUID.randomUUID().toString();

        var done = trial.assertAnswer(
                operation.success(), operation, trial.send(tried, at, body, "If-Match", seen, "Idempotency-Key", key));
        if (operation.takes("Idempotency-Key")) {
            assertRepeatable(tried, at, body, key, done);
        }
        trial.assertAnswer(tried.again(), operation, trial.send(tried, at, body, "If-Match", seen));
    }

    private void assertRepeatable(Case tried, String at, @Nullable String sent, String key, Answer done) {
        var operation = trial.operation(tried);
        var body = sent == null ? "" : sent;

        var repeated =
                trial.assertAnswer(done.status(), operation, trial.send(tried, at, sent, "Idempotency-Key", key));
        assertThat(repeated.json()).isEqualTo(withoutSecret(done.json()));
        assertThat(repeated.etag()).isEqualTo(done.etag());
        assertThat(repeated.header("Location")).isEqualTo(done.header("Location"));
        var other = body.replaceFirst(": \"", ": \"Not ");
        if (!other.equals(body)) {
            trial.assertAnswer(422, operation, trial.send(tried, at, other, "Idempotency-Key", key));
        }
        trial.assertAnswer(422, operation, trial.send(tried, at, sent, "Idempotency-Key", "x".repeat(256)));
    }

    /** What is shown once is not shown again. */
    private static JsonNode withoutSecret(JsonNode answered) {
        var rest = (ObjectNode) answered.deepCopy();
        rest.remove("client_secret");
        return rest;
    }

    Stream<?> withQuery() {
        return trial.cases(operation -> !operation.query().isEmpty());
    }

    Stream<?> lists() {
        return trial.cases(operation -> operation.hasQuery("cursor"));
    }

    Stream<?> reads() {
        return trial.cases(operation -> !operation.isWrite());
    }

    Stream<?> writes() {
        return trial.cases(Operation::isWrite);
    }
}
