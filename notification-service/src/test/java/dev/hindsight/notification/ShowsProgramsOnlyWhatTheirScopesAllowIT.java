package dev.hindsight.notification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.testsupport.infrastructure.TestTokens;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShowsProgramsOnlyWhatTheirScopesAllowIT extends WithReceiver {

    private static final String TOLD_ALL = "\"events\": [\"*\"], \"include_private\": true";

    @Test
    void ofWhatWasSentOfPrivateIncidents() {
        var workspace = Workspace.of(port, "programs-read");
        var endpoint = workspace.endpoint(receiver.url("/"), TOLD_ALL);
        for (var isPrivate : List.of(true, false)) {
            broker.publish(Facts.resolved(
                    Facts.incident(workspace.name(), "P1", List.of("checkout"), List.of(), isPrivate, false)));
        }
        receiver.awaitRequests(2);
        var log = "programs-read/endpoints/" + endpoint.id() + "/deliveries";

        var without = program(workspace, "endpoints:manage").get(log);
        var with = program(workspace, "endpoints:manage", "incidents:read").get(log);

        assertThat(without.status()).isEqualTo(200);
        assertThat(without.json().path("items").size()).isEqualTo(1);
        assertThat(with.json().path("items").size()).isEqualTo(2);
        assertThat(workspace.deliveries(endpoint)).hasSize(2);
    }

    @Test
    void andTellsNoEndpointOfTheirsOfThemEither() {
        var workspace = Workspace.of(port, "programs-write");
        var told = workspace.endpoint(receiver.url("/"), TOLD_ALL);
        var untold = workspace.endpoint(receiver.url("/"));
        var program = program(workspace, "endpoints:manage");
        var body =
                "{\"name\": \"bot\", \"kind\": \"webhook\", \"url\": \"" + receiver.url("/") + "\", " + TOLD_ALL + "}";

        assertThat(program.post("programs-write/endpoints", body).status()).isEqualTo(403);
        assertThat(program.send("PATCH", path(told), "{\"url\": \"" + receiver.url("/mine") + "\"}")
                        .status())
                .isEqualTo(403);
        assertThat(program.send("PATCH", path(untold), "{\"include_private\": true}")
                        .status())
                .isEqualTo(403);
        assertThat(program.send("PATCH", path(untold), "{\"name\": \"mine\"}").status())
                .isEqualTo(200);
        assertThat(program(workspace, "endpoints:manage", "incidents:read")
                        .post("programs-write/endpoints", body)
                        .status())
                .isEqualTo(201);
    }

    private static String path(Workspace.Added endpoint) {
        return "programs-write/endpoints/" + endpoint.id();
    }

    private Api program(Workspace workspace, String... scopes) {
        return new Api(port, TestTokens.shared().serviceAccountToken("bot", "/" + workspace.name() + "/admin", scopes));
    }
}
