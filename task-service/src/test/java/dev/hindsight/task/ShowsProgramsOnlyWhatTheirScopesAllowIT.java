package dev.hindsight.task;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.testsupport.infrastructure.TestTokens;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@TaskServiceTest
class ShowsProgramsOnlyWhatTheirScopesAllowIT {

    @LocalServerPort
    int port;

    @Autowired
    Neighbours neighbours;

    @Test
    void ofTheTasksOfPrivateIncidents() {
        neighbours.publish(
                Publication.of("scoped", 1).ofAPrivateIncident().with("Hide it").published());
        var alice = Api.as(port, "alice", "/scoped/admin");
        Tasks.titles(alice, "scoped", 1);
        var hidden = "scoped/tasks/"
                + alice.get("scoped/tasks").texts("items", "key").getFirst();

        var without = program("tasks:read", "tasks:write");
        var with = program("tasks:read", "incidents:read");

        assertThat(without.get("scoped/tasks").json().path("items").size()).isZero();
        assertThat(without.get(hidden).status()).isEqualTo(404);
        assertThat(without.get(hidden).response().body()).doesNotContain("Hide it");
        assertThat(with.get("scoped/tasks").json().path("items").size()).isEqualTo(1);
        assertThat(with.get(hidden).status()).isEqualTo(200);
    }

    private Api program(String... scopes) {
        return new Api(port, TestTokens.shared().serviceAccountToken("bot", "/scoped/admin", scopes));
    }
}
