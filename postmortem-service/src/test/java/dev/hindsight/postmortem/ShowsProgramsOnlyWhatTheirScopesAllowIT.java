package dev.hindsight.postmortem;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.testsupport.infrastructure.TestTokens;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@PostmortemServiceTest
class ShowsProgramsOnlyWhatTheirScopesAllowIT {

    @LocalServerPort
    int port;

    @Autowired
    OtherServices others;

    @Test
    void ofThePostmortemsOfPrivateIncidents() {
        opened(AnIncident.in("scoped", "INC-1").privately(), "service:author");
        opened(AnIncident.in("scoped", "INC-2"), "alice");
        var without = program("bot", "postmortems:read", "postmortems:write");
        var with = program("bot", "postmortems:read", "incidents:read");
        var author = program("author", "postmortems:read");

        assertThat(without.get("scoped/incidents/INC-1/postmortem").status()).isEqualTo(404);
        assertThat(without.post("scoped/incidents/INC-1/postmortem", "{}").status())
                .isEqualTo(404);
        assertThat(listed(without)).containsExactly("INC-2");
        assertThat(with.get("scoped/incidents/INC-1/postmortem").status()).isEqualTo(200);
        assertThat(listed(with)).containsExactly("INC-2", "INC-1");
        assertThat(author.get("scoped/incidents/INC-1/postmortem").status()).isEqualTo(200);
        assertThat(listed(author)).containsExactly("INC-2", "INC-1");
    }

    @Test
    void letsThemBringAVersionOfADraftBackByTheScopeToWrite() {
        opened(AnIncident.in("scoped", "INC-3"), "alice");
        var path = "scoped/incidents/INC-3/postmortem/versions/1/restoration";

        assertThat(program("bot", "postmortems:write").post(path, "").status()).isEqualTo(200);
        assertThat(program("bot", "postmortems:read").post(path, "").status()).isEqualTo(403);
    }

    private static List<String> listed(Api caller) {
        return caller.get("scoped/postmortems")
                .json()
                .path("items")
                .valueStream()
                .map(item -> item.path("incident").asString())
                .toList();
    }

    private void opened(AnIncident incident, String author) {
        others.tell(incident.id(), incident.opened("bob"), incident.resolved("bob"));
        var alice = Api.as(port, "alice", "/scoped/admin");
        var key = incident.key();
        assertThat(alice.post("scoped/incidents/" + key + "/postmortem", "{\"author\": \"" + author + "\"}")
                        .status())
                .isEqualTo(201);
    }

    private Api program(String name, String... scopes) {
        return new Api(port, TestTokens.shared().serviceAccountToken(name, "/scoped/admin", scopes));
    }
}
