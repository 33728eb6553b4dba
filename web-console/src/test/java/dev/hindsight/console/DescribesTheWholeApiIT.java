package dev.hindsight.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DescribesTheWholeApiIT {

    private static final Map<String, FakeService> services = new LinkedHashMap<>();

    private static RunningConsole console;

    @BeforeAll
    static void start() {
        for (var name : new String[] {"incident", "postmortem", "task", "notification", "access"}) {
            services.put(name, new FakeService());
        }
        console = RunningConsole.with(services.entrySet().stream()
                .map(it -> "hindsight.services." + it.getKey() + "="
                        + it.getValue().address())
                .toArray(String[]::new));
    }

    @AfterAll
    static void stop() {
        console.close();
        services.values().forEach(FakeService::close);
    }

    @BeforeEach
    void describeEachService() {
        services.keySet().forEach(name -> describes(name, "\"string\""));
        describes("task", "\"integer\"");
        services.values().forEach(FakeService::forgets);
    }

    @Test
    void inOneDocumentWithTheRoutesOfAll() {
        var document = json(document());

        assertThat(document.path("openapi").stringValue()).startsWith("3.1");
        assertThat(document.path("paths").propertyNames())
                .containsExactlyInAnyOrder("/incident", "/postmortem", "/task", "/notification", "/access");
        assertThat(document.at("/servers/0/url").stringValue()).isEqualTo("/");
        assertThat(document.at("/components/securitySchemes").propertyNames()).containsExactly("bearer");
    }

    @Test
    void keepsApartWhatIsNotTheSameUnderTheSameName() {
        var document = json(document());

        assertThat(document.at("/components/schemas").propertyNames())
                .contains("IncidentThing", "TaskThing", "IncidentHolder", "TaskHolder", "Problem")
                .doesNotContain("Thing", "Holder", "TaskProblem");
        assertThat(document.at("/components/schemas/TaskThing/properties/n/type")
                        .stringValue())
                .isEqualTo("integer");
        assertThat(document.at("/components/schemas/TaskHolder/properties/thing/$ref")
                        .stringValue())
                .isEqualTo("#/components/schemas/TaskThing");
    }

    @Test
    void staysWholeWhenRoutesShareTheirNames() {
        describes("task", "\"string\"", "/task", "shared", "/other", "shared", "/incident", "taken");
        describes("incident", "\"string\"", "/incident", "shared");

        var paths = json(document()).path("paths");

        assertThat(paths.at("/~1incident/get/operationId").stringValue()).isEqualTo("incidentShared");
        assertThat(paths.at("/~1task/get/operationId").stringValue()).isEqualTo("taskShared");
        assertThat(paths.at("/~1other/get/operationId").stringValue()).isEqualTo("taskShared2");
    }

    @Test
    void asksTheServicesWithTheTokenOfTheCaller() {
        document();

        assertThat(services.values())
                .allSatisfy(service -> assertThat(service.asked().headers().getFirst("Authorization"))
                        .isEqualTo("Bearer alice"));
    }

    @Test
    void sendsNothingThatIsKnownAlready() {
        var first = document();
        var tag = first.headers().firstValue("ETag").orElseThrow();
        services.values()
                .forEach(service -> service.answers(exchange -> {
                    var known = "\"1\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
                    exchange.sendResponseHeaders(known ? 304 : 500, -1);
                }));

        assertThat(document().body()).isEqualTo(first.body());
        var again = console.get("/api/openapi", "Authorization", "Bearer alice", "If-None-Match", tag);
        assertThat(again.statusCode()).isEqualTo(304);
    }

    @Test
    void passesOnThatATokenIsNotAccepted() {
        service("postmortem")
                .answers(
                        401,
                        Map.of("Content-Type", "application/problem+json", "WWW-Authenticate", "Bearer"),
                        "{\"type\":\"urn:hindsight:problem:unauthenticated\"}");

        var answer = document();

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
        assertThat(answer.body()).contains("unauthenticated");
    }

    @Test
    void passesOnWhenToAskAgain() {
        service("task").answers(503, Map.of("Content-Type", "application/problem+json", "Retry-After", "7"), "{}");

        assertThat(document().headers().firstValue("Retry-After")).hasValue("7");
    }

    @Test
    void saysWhichServiceIsAway() {
        try (var alone = RunningConsole.with(
                "hindsight.services.incident=" + service("incident").address(),
                "hindsight.services.postmortem=" + service("postmortem").address(),
                "hindsight.services.task=http://127.0.0.1:1",
                "hindsight.services.notification=" + service("notification").address(),
                "hindsight.services.access=" + service("access").address())) {
            var answer = alone.get("/api/openapi", "Authorization", "Bearer alice");

            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
            assertThat(answer.body()).contains("The task-service is not reachable");
        }
    }

    private static FakeService service(String name) {
        return Objects.requireNonNull(services.get(name));
    }

    private static HttpResponse<String> document() {
        return console.get("/api/openapi", "Authorization", "Bearer alice");
    }

    private static JsonNode json(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body());
    }

    private static void describes(String service, String type) {
        describes(service, type, "/" + service, service);
    }

    /** @param routes paths and names by turns */
    private static void describes(String service, String type, String... routes) {
        var paths = JsonMapper.shared().createObjectNode();
        for (int i = 0; i < routes.length; i += 2) {
            var operation = paths.putObject(routes[i]).putObject("get").put("operationId", routes[i + 1]);
            operation.putArray("tags").add("Things");
            operation.putObject("responses");
        }
        service(service)
                .answers(
                        200,
                        Map.of("Content-Type", "application/json", "ETag", "\"1\""),
                        """
                        {"openapi": "3.1.0", "info": {"title": "x", "version": "1"},
                         "paths": %s,
                         "components": {"schemas": {
                           "Thing": {"type": "object", "properties": {"n": {"type": %s}}},
                           "Holder": {"type": "object", "properties": {"thing": {"$ref": "#/components/schemas/Thing"}}},
                           "Problem": {"type": "object"}}}}
                        """
                                .formatted(paths, type));
    }
}
