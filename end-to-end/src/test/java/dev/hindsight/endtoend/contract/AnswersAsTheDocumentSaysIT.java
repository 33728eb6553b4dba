package dev.hindsight.endtoend.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Named.named;

import dev.hindsight.embedded.Ports;
import dev.hindsight.standalone.system.StandaloneSystem;
import dev.hindsight.support.security.Role;
import dev.hindsight.testsupport.api.Answer;
import io.swagger.v3.parser.OpenAPIV3Parser;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every route does what the document says, and there is no other. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AnswersAsTheDocumentSaysIT {

    private StandaloneSystem system;
    private World world;
    private Document document;

    @BeforeAll
    void start(@TempDir Path directory) {
        system = new StandaloneSystem(directory.resolve("data"), Ports.free(), ignored -> {});
        world = new World(system.start().origin());
        document = new Document(world.document());
    }

    @AfterAll
    void stop() {
        system.close();
    }

    @Test
    void describesEachRouteAndNoOther() {
        assertThat(document.operations())
                .extracting(Operation::route)
                .containsExactlyInAnyOrderElementsOf(RealRoutes.all());
    }

    @Test
    void isTriedOnEachRoute() {
        assertThat(Cases.ALL)
                .describedAs("a route is new or was renamed: give it a line in Cases with its operationId, what it is"
                        + " about (Given), a right body, and the status of the same request once more")
                .extracting(Case::operation)
                .containsExactlyInAnyOrderElementsOf(
                        document.operations().stream().map(Operation::id).toList());
    }

    @Test
    void saysWhatEachRouteDoes() {
        assertThat(document.operations())
                .describedAs("each method of a controller has an @Operation with a summary")
                .allSatisfy(operation -> assertThat(
                                operation.described().path("summary").asString(""))
                        .describedAs(operation.route())
                        .isNotBlank());
    }

    /** The origin would number them, which says nothing to a reader. */
    @Test
    void hasAPlainNameForEachThing() {
        var names = Stream.concat(
                document.operations().stream().map(Operation::id),
                document.whole().at("/components/schemas").propertyNames().stream());

        assertThat(names)
                .describedAs("two things of one service have the same name: rename one, or give its @Operation an id")
                .noneMatch(name -> name.matches(".*\\d"));
    }

    @Test
    void isAnOpenApiDocument() {
        var read = new OpenAPIV3Parser().readContents(document.whole().toString());

        assertThat(read.getMessages()).isEmpty();
        assertThat(read.getOpenAPI().getPaths())
                .hasSize(document.whole().path("paths").size());
    }

    @ParameterizedTest
    @MethodSource("all")
    void refusesWhomItDoesNotKnow(Case tried) {
        var operation = operation(tried);
        var at = operation.at(world.kept(tried.given()));

        for (var token : List.of("", "nonsense")) {
            assertAnswer(401, operation, world.withToken(token).send(operation.method(), at, bodyOf(tried)));
        }
        assertAnswer(404, operation, world.as("erin").send(operation.method(), at, bodyOf(tried)));
    }

    @ParameterizedTest
    @MethodSource("notForViewers")
    void refusesWhoLacksTheRole(Case tried) {
        var operation = operation(tried);
        var at = operation.at(world.kept(tried.given()));

        assertAnswer(403, operation, world.as("dave").send(operation.method(), at, bodyOf(tried), "If-Match", "*"));
    }

    @ParameterizedTest
    @MethodSource("aboutSomething")
    void doesNotKnowWhatThereIsNot(Case tried) {
        var operation = operation(tried);

        for (var variable : operation.pathVariables()) {
            if (variable.equals("index") || variable.equals("version")) {
                assertAnswer(404, operation, sendWith(tried, variable, "999"));
                assertNamed(List.of(variable), operation, sendWith(tried, variable, "x"));
            } else if (!variable.equals("ws") && !variable.equals("user")) {
                assertAnswer(404, operation, sendWith(tried, variable, "INC-999"));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("withBody")
    void namesAllThatIsInvalidAtOnce(Case tried) {
        var operation = operation(tried);
        var wrong = new WrongBodies(document.bodyOf(operation));
        var required = wrong.required().toList();

        for (var body : List.of(wrong.ofWrongTypes(), wrong.tooLong())) {
            if (!body.isEmpty()) {
                var complete = body.deepCopy();
                if (tried.body() != null && !body.has("no_such_field")) {
                    JsonMapper.shared()
                            .readTree(tried.body())
                            .properties()
                            .forEach(it -> complete.putIfAbsent(it.getKey(), it.getValue()));
                }
                assertNamed(body.propertyNames(), operation, invalid(tried, complete));
            }
        }
        if (!required.isEmpty()) {
            assertNamed(required, operation, invalid(tried, wrong.empty()));
        }
    }

    @ParameterizedTest
    @MethodSource("withBody")
    void refusesBodiesThatItCannotRead(Case tried) {
        var operation = operation(tried);
        var at = operation.at(world.kept(tried.given()));

        assertAnswer(400, operation, send(tried, at, "{", "If-Match", "*"));
        assertAnswer(413, operation, send(tried, at, "\"" + "x".repeat(1 << 20) + "\"", "If-Match", "*"));
        assertAnswer(415, operation, send(tried, at, "{}", "If-Match", "*", "Content-Type", "text/plain"));
    }

    @ParameterizedTest
    @MethodSource("withIfMatch")
    void asksForTheVersion(Case tried) {
        var operation = operation(tried);
        var at = operation.at(world.kept(tried.given()));

        assertAnswer(400, operation, send(tried, at, bodyOf(tried), "If-Match", "nonsense"));
        if (operation.needs("If-Match")) {
            assertAnswer(428, operation, send(tried, at, bodyOf(tried)));
        }
    }

    @ParameterizedTest
    @MethodSource("withQuery")
    void takesEachParameter(Case tried) {
        var operation = operation(tried);
        var at = operation.at(world.kept(tried.given()));

        for (var parameter : operation.query()) {
            var name = Operation.nameOf(parameter);
            var values = new ParameterValues(document.followed(parameter.path("schema")));
            if (!operation.isWrite() && !name.equals("cursor")) {
                assertAnswer(200, operation, send(tried, at + "?" + name + "=" + values.right(), null));
            }
            for (var wrong : values.wrong()) {
                assertNamed(
                        List.of(name),
                        operation,
                        send(tried, at + "?" + name + "=" + wrong, tried.body(), "If-Match", "*"));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("lists")
    void showsPageAfterPage(Case tried) {
        var operation = operation(tried);
        var at = operation.at(world.kept(tried.given()));

        var first = assertAnswer(200, operation, send(tried, at + "?limit=1", null));
        var cursor = first.text("next_cursor");
        var second = assertAnswer(200, operation, send(tried, at + "?limit=1&cursor=" + cursor, null));
        assertThat(first.json().path("items")).hasSize(1);
        assertThat(second.json().path("items"))
                .hasSize(1)
                .isNotEqualTo(first.json().path("items"));
        assertNamed(List.of("cursor"), operation, send(tried, at + "?cursor=x" + cursor, null));
        operation.filter().ifPresent(filter -> {
            var other = "?" + Operation.nameOf(filter) + "=" + new ParameterValues(filter.path("schema")).right();
            assertNamed(List.of("cursor"), operation, send(tried, at + other + "&cursor=" + cursor, null));
        });
    }

    @ParameterizedTest
    @MethodSource("reads")
    void shows(Case tried) {
        var operation = operation(tried);
        var at = operation.at(world.kept(tried.given()));

        var answer = assertAnswer(200, operation, send(tried, at, null));
        if (operation.hasQuery("min_version")) {
            var version = answer.json().path("version").asString("1");
            assertAnswer(200, operation, send(tried, at + "?min_version=" + version, null));
        }
    }

    @ParameterizedTest
    @MethodSource("writes")
    void doesOnce(Case tried) {
        var operation = operation(tried);
        var thing = world.made(tried.given());
        var at = operation.at(thing);
        var body = bodyOf(tried, thing);
        var seen = operation.needs("If-Match")
                ? world.as("alice").get(thing.home()).etag()
                : "*";
        var key = UUID.randomUUID().toString();

        var done = assertAnswer(
                operation.success(), operation, send(tried, at, body, "If-Match", seen, "Idempotency-Key", key));
        if (operation.takes("Idempotency-Key")) {
            assertRepeatable(tried, at, key, done);
        }
        assertAnswer(tried.again(), operation, send(tried, at, body, "If-Match", seen));
    }

    private void assertRepeatable(Case tried, String at, String key, Answer done) {
        var operation = operation(tried);
        var body = String.valueOf(tried.body());

        var repeated = assertAnswer(done.status(), operation, send(tried, at, body, "Idempotency-Key", key));
        assertThat(repeated.body()).isEqualTo(done.body());
        assertThat(repeated.etag()).isEqualTo(done.etag());
        assertThat(repeated.header("Location")).isEqualTo(done.header("Location"));
        var other = body.replaceFirst(": \"", ": \"Not ");
        if (!other.equals(body)) {
            assertAnswer(422, operation, send(tried, at, other, "Idempotency-Key", key));
        }
        assertAnswer(422, operation, send(tried, at, body, "Idempotency-Key", "x".repeat(256)));
    }

    private Answer invalid(Case tried, JsonNode body) {
        var operation = operation(tried);
        return send(tried, operation.at(world.kept(tried.given())), body.toString(), "If-Match", "*");
    }

    private void assertNamed(Iterable<String> fields, Operation operation, Answer answer) {
        assertAnswer(422, operation, answer);
        assertThat(new HashSet<>(answer.texts("errors", "field")))
                .describedAs("%s: %s", operation, answer)
                .containsExactlyInAnyOrderElementsOf(fields);
    }

    /** The version that it tells, if any, is its ETag. */
    private Answer assertAnswer(int status, Operation operation, Answer answer) {
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

    private Answer send(Case tried, String at, @Nullable String body, String... headers) {
        return world.as(tried.by()).send(operation(tried).method(), at, body, headers);
    }

    private Answer sendWith(Case tried, String variable, String value) {
        var variables = new HashMap<>(world.kept(tried.given()).variables());
        variables.put(variable, value);
        return send(tried, operation(tried).at(new Thing(variables, "")), bodyOf(tried), "If-Match", "*");
    }

    private @Nullable String bodyOf(Case tried) {
        return bodyOf(tried, world.kept(tried.given()));
    }

    private static @Nullable String bodyOf(Case tried, Thing thing) {
        return tried.body() == null ? null : thing.filled(tried.body());
    }

    private Operation operation(Case tried) {
        return known(tried).orElseThrow();
    }

    private Optional<Operation> known(Case tried) {
        return document.operations().stream()
                .filter(it -> it.id().equals(tried.operation()))
                .findFirst();
    }

    Stream<?> all() {
        return cases(any -> true);
    }

    Stream<?> notForViewers() {
        return cases(operation -> RealRoutes.leastRoleFor(operation) != Role.VIEWER);
    }

    Stream<?> aboutSomething() {
        return cases(operation -> operation.pathVariables().size() > 1);
    }

    Stream<?> withBody() {
        return cases(Operation::hasBody);
    }

    Stream<?> withIfMatch() {
        return cases(operation -> operation.takes("If-Match"));
    }

    Stream<?> withQuery() {
        return cases(operation -> !operation.query().isEmpty());
    }

    Stream<?> lists() {
        return cases(operation -> operation.hasQuery("cursor"));
    }

    Stream<?> reads() {
        return cases(operation -> !operation.isWrite());
    }

    Stream<?> writes() {
        return cases(Operation::isWrite);
    }

    private Stream<?> cases(Predicate<Operation> wanted) {
        return Cases.ALL.stream()
                .filter(it -> known(it).filter(wanted).isPresent())
                .map(it -> named(operation(it).route(), it));
    }
}
