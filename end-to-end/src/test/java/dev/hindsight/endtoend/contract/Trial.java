package dev.hindsight.endtoend.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Named.named;

import dev.hindsight.testsupport.api.Answer;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The running system beside its document, and how its routes are tried. */
public final class Trial {

    private final World world;
    private final Document document;
    private final Path data;

    /** @param data the directory of the running system */
    Trial(World world, Path data) {
        this.world = world;
        this.data = data;
        this.document = new Document(world.document());
    }

    public World world() {
        return world;
    }

    public Document document() {
        return document;
    }

    /** Where the running system keeps everything. */
    public Path data() {
        return data;
    }

    /** The cases of the routes that are wanted, named by their routes. */
    Stream<?> cases(Predicate<Operation> wanted) {
        return Cases.ALL.stream()
                .filter(it -> known(it).filter(wanted).isPresent())
                .map(it -> named(operation(it).route(), it));
    }

    /** The cases about what is wanted. */
    Stream<?> casesOf(Predicate<Given> wanted) {
        return Cases.ALL.stream()
                .filter(it -> wanted.test(it.given()))
                .map(it -> named(operation(it).route(), it));
    }

    Operation operation(Case tried) {
        return known(tried).orElseThrow();
    }

    /** Where the thing is that requests may be about which change nothing. */
    String at(Case tried) {
        return operation(tried).at(world.kept(tried.given()));
    }

    @Nullable
    String bodyOf(Case tried) {
        return bodyOf(tried, world.kept(tried.given()));
    }

    static @Nullable String bodyOf(Case tried, Thing thing) {
        return tried.body() == null ? null : thing.filled(tried.body());
    }

    Answer send(Case tried, String at, @Nullable String body, String... headers) {
        return world.as(tried.by()).send(operation(tried).method(), at, body, headers);
    }

    Answer sendWith(Case tried, String variable, String value) {
        var variables = new HashMap<>(world.kept(tried.given()).variables());
        variables.put(variable, value);
        return send(tried, operation(tried).at(new Thing(variables, "")), bodyOf(tried), "If-Match", "*");
    }

    void assertNamed(Iterable<String> fields, Operation operation, Answer answer) {
        assertAnswer(422, operation, answer);
        assertThat(new HashSet<>(answer.texts("errors", "field")))
                .describedAs("%s: %s", operation, answer)
                .containsExactlyInAnyOrderElementsOf(fields);
    }

    /** The version that it tells, if any, is its ETag. */
    Answer assertAnswer(int status, Operation operation, Answer answer) {
        assertThat(answer.status()).describedAs("%s: %s", operation, answer).isEqualTo(status);
        assertThat(new Promise(document, operation).brokenBy(answer))
                .describedAs("%s: %s", operation, answer)
                .isEmpty();
        if (answer.header("Content-Type").equals("application/json")
                && answer.json().has("version")) {
            assertThat(answer.etag())
                    .isEqualTo("\"" + answer.json().path("version").asString() + "\"");
        }
        return answer;
    }

    private Optional<Operation> known(Case tried) {
        return document.operations().stream()
                .filter(it -> it.id().equals(tried.operation()))
                .findFirst();
    }
}
