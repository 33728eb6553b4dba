package dev.hindsight.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoutesEachPathToItsServiceIT {

    private static final Map<String, FakeService> services = Map.of(
            "incident", new FakeService(),
            "postmortem", new FakeService(),
            "task", new FakeService(),
            "notification", new FakeService(),
            "access", new FakeService());

    private static RunningConsole console;

    @BeforeAll
    static void start() {
        services.forEach((name, service) -> service.answers(200, Map.of("Content-Type", "text/plain"), name));
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

    @ParameterizedTest
    @CsvSource({
        "incident,     /api/ws/acme/incidents",
        "incident,     /api/ws/acme/incidents?status=open&q=a%20b",
        "incident,     /api/ws/acme/incidents/INC-1",
        "incident,     /api/ws/acme/incidents/INC-1/timeline",
        "incident,     /api/ws/acme/incidents/postmortem",
        "incident,     /api/ws/acme/incidents/INC-1/postmortems",
        "postmortem,   /api/ws/acme/incidents/INC-1/postmortem",
        "postmortem,   /api/ws/acme/incidents/INC-1/postmortem/action-items/3",
        "postmortem,   /api/ws/acme/postmortems",
        "postmortem,   /api/ws/acme/postmortems?state=published",
        "task,         /api/ws/acme/tasks",
        "task,         /api/ws/acme/tasks/TASK-1/status",
        "notification, /api/ws/acme/endpoints",
        "notification, /api/ws/acme/endpoints/acme:endpoint:1/deliveries",
        "notification, /api/ws/acme/deliveries/1",
        "notification, /api/ws/acme/notifications",
        "notification, /api/ws/acme/notifications/1/read",
        "access,       /api/ws/acme/service-accounts",
        "access,       /api/ws/acme/service-accounts/acme:service-account:1/secret",
        "access,       /api/ws/acme/people?q=al",
        "access,       /api/ws/acme/audit",
    })
    void routes(String service, String path) {
        var answer = console.get(path);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(service);
        assertThat(services)
                .hasEntrySatisfying(
                        service, it -> assertThat(it.asked().address()).hasToString(path));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api",
                "/api/",
                "/api/ws/acme",
                "/api/ws/acme/unheard-of",
                "/api/ws/acme/incidentsandmore",
                "/api/incidents"
            })
    void answersUnknownPathsWithAProblem(String path) {
        var answer = console.get(path);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body())
                .contains("\"type\":\"urn:hindsight:problem:not-found\"", "\"status\":404", "\"instance\":\"" + path)
                .contains("There is nothing at " + path);
    }

    @Test
    void tellsNobodyOfDemoPeopleWhereThereAreNone() {
        assertThat(console.get("/login").statusCode()).isEqualTo(404);
        assertThat(console.get("/oauth2/jwks").statusCode()).isEqualTo(404);
        assertThat(console.get("/.well-known/openid-configuration").statusCode())
                .isEqualTo(404);
        assertThat(console.get("/").body()).doesNotContain("token alice");
    }
}
