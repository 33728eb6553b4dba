package dev.hindsight.postmortem;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.postmortem.Api.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@PostmortemServiceTest
class NamesFactorsByIdsThatStayIT {

    private static int workspaces;

    @LocalServerPort
    int port;

    @Autowired
    OtherServices others;

    private String path = "";
    private Api bob = new Api(0, "");

    @BeforeEach
    void aPostmortemWithAnItemThatAddressesAFactor() {
        var ws = "factors" + ++workspaces;
        path = ws + "/incidents/INC-1/postmortem";
        bob = Api.as(port, "bob", "/" + ws + "/engineer");
        var incident = AnIncident.in(ws, "INC-1");
        others.tell(incident.id(), incident.opened("bob"), incident.resolved("bob"));
        assertThat(bob.post(path, "").status()).isEqualTo(201);
        factors("[{\"text\": \"No alert\"}, {\"text\": \"No drill\"}]");
        assertThat(bob.post(path + "/action-items", "{\"title\": \"Alert\", \"addresses\": [\"f1\"]}")
                        .status())
                .isEqualTo(201);
    }

    @Test
    void whateverTheirOrderAndText() {
        var answer = factors(
                "[{\"text\": \"New\"}, {\"id\": \"f2\", \"text\": \"None\"}, {\"id\": \"f1\", \"text\": \"No\"}]");

        assertThat(answer.json().path("contributing_factors").toString())
                .isEqualTo("[{\"id\":\"f3\",\"text\":\"New\"},{\"id\":\"f2\",\"text\":\"None\"},"
                        + "{\"id\":\"f1\",\"text\":\"No\"}]");
        assertThat(addressed()).isEqualTo("[\"f1\"]");
    }

    @Test
    void forItemsEvenWhenTheFactorIsGone() {
        factors("[{\"id\": \"f2\", \"text\": \"No drill\"}]");

        assertThat(addressed()).isEqualTo("[\"f1\"]");
        assertThat(item("{\"addresses\": [\"f1\", \"f2\"]}").status()).isEqualTo(200);
        assertThat(item("{\"title\": \"Alarm\"}").status()).isEqualTo(200);
        assertThat(addressed()).isEqualTo("[\"f1\",\"f2\"]");
        assertThat(item("{\"addresses\": [\"f2\"]}").status()).isEqualTo(200);
        var refused = item("{\"addresses\": [\"f2\", \"f1\"]}");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().path("errors").path(0).path("field").asString())
                .isEqualTo("addresses.1");
    }

    @Test
    void andAreGivenToNoOther() {
        factors("[]");

        assertThat(factors("[{\"text\": \"Another\"}]")
                        .json()
                        .path("contributing_factors")
                        .path(0)
                        .path("id")
                        .asString())
                .isEqualTo("f3");
        var refused = bob.post(path + "/action-items", "{\"title\": \"x\", \"addresses\": [\"f1\", \"f3\", \"f9\"]}");
        assertThat(refused.json().path("errors").valueStream().map(error -> error.path("field")
                        .asString()))
                .containsExactly("addresses.0", "addresses.2");
    }

    @Test
    void andComeBackWithTheVersion() {
        factors("[]");
        bob.send("DELETE", path + "/action-items/1", null, "If-Match", "*");

        var restored = bob.post(path + "/versions/3/restoration", "");

        assertThat(restored.json()
                        .path("contributing_factors")
                        .path(0)
                        .path("id")
                        .asString())
                .isEqualTo("f1");
        assertThat(addressed()).isEqualTo("[\"f1\"]");
        assertThat(item("{\"addresses\": [\"f1\", \"f2\"]}").status()).isEqualTo(200);
        assertThat(factors("[{\"text\": \"Another\"}]")
                        .json()
                        .path("contributing_factors")
                        .path(0)
                        .path("id")
                        .asString())
                .isEqualTo("f3");
    }

    private Answer factors(String factors) {
        var answer = bob.send("PATCH", path, "{\"contributing_factors\": " + factors + "}", "If-Match", "*");
        assertThat(answer.status()).describedAs("%s", answer).isEqualTo(200);
        return answer;
    }

    private Answer item(String patch) {
        return bob.send("PATCH", path + "/action-items/1", patch, "If-Match", "*");
    }

    private String addressed() {
        return bob.get(path)
                .json()
                .path("action_items")
                .path(0)
                .path("addresses")
                .toString();
    }
}
