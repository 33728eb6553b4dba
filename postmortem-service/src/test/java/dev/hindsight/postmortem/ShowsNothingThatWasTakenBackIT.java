package dev.hindsight.postmortem;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.postmortem.Api.Answer;
import dev.hindsight.support.id.Ids;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Also not while a rebuild has come only as far as what was taken back later. */
@PostmortemServiceTest
class ShowsNothingThatWasTakenBackIT {

    private static int workspaces;

    @LocalServerPort
    int port;

    @Autowired
    OtherServices others;

    @Autowired
    JdbcClient jdbc;

    private String ws = "";
    private String path = "";
    private Api alice = new Api(0, "");
    private Api dave = new Api(0, "");
    private AnIncident incident = AnIncident.in("none", "INC-0");
    private Instant openedAt = Instant.EPOCH;

    @BeforeEach
    void aPostmortem() {
        ws = "withdrawn" + ++workspaces;
        path = ws + "/incidents/INC-1/postmortem";
        alice = Api.as(port, "alice", "/" + ws + "/owner");
        dave = Api.as(port, "dave", "/" + ws + "/viewer");
        incident = AnIncident.in(ws, "INC-1");
        others.tell(incident.id(), incident.opened("alice"), incident.resolved("alice"));
        var opened = alice.post(path, "");
        assertThat(opened.status()).isEqualTo(201);
        openedAt = Instant.parse(opened.text("opened_at"));
    }

    @Test
    void toReadersOfThePostmortem() {
        assertThat(alice.put(path + "/publication", "", "If-Match", "*").status())
                .isEqualTo(200);
        assertThat(dave.get(path).status()).isEqualTo(200);
        var published = kept();
        assertThat(alice.send("DELETE", path + "/publication", null, "If-Match", "*")
                        .status())
                .isEqualTo(200);
        var withdrawn = kept();

        keep(published);

        assertComeBack(dave.get(path));
        assertComeBack(dave.get(path + "/export"));
        assertThat(alice.get(path).status()).isEqualTo(200);
        keep(withdrawn);
        assertThat(dave.get(path).status()).isEqualTo(403);
    }

    @Test
    void toReadersOfTheList() {
        assertThat(alice.put(path + "/publication", "", "If-Match", "*").status())
                .isEqualTo(200);
        var engineer = Api.as(port, "eve", "/" + ws + "/engineer");
        assertThat(dave.get(ws + "/postmortems").json().path("items")).hasSize(1);

        // As it is between the beginning of a rebuild and its end.
        jdbc.sql("update projection set rebuild_asked_at = now(), complete_at = ? where processor = 'postmortem'")
                .param(Long.MAX_VALUE)
                .update();
        try {
            assertComeBack(dave.get(ws + "/postmortems"));
            assertComeBack(engineer.get(ws + "/postmortems"));
            assertThat(alice.get(ws + "/postmortems").status()).isEqualTo(200);
            assertThat(engineer.get(ws + "/postmortems?state=draft").status()).isEqualTo(200);
        } finally {
            jdbc.sql("update projection set rebuild_asked_at = null, complete_at = null")
                    .update();
        }
        assertThat(dave.get(ws + "/postmortems").json().path("items")).hasSize(1);
    }

    @Test
    void norDeniesWritersTheLinesThatItDoesNotShowYet() {
        others.tell(OtherServices.envelope(
                incident.id(),
                openedAt.plusSeconds(1),
                incident.entry(AnIncident.START.plusSeconds(1), "late", "bob")));
        Eventually.eventually(() ->
                assertThat(alice.get(path).json().path("late_timeline_entries")).hasSize(1));
        var shown = alice.get(path).json();
        var late = shown.at("/late_timeline_entries/0/id").asString();
        var order = "{\"ids\": [\"%s\", \"%s\"]}"
                .formatted(
                        shown.at("/timeline/1/id").asString(),
                        shown.at("/timeline/0/id").asString());
        var whole = kept();
        jdbc.sql("delete from postmortem where workspace = ?").param(ws).update();

        assertComeBack(alice.post(path + "/timeline", "{\"late_entry\": \"" + late + "\"}"));
        assertComeBack(alice.put(path + "/timeline/order", order, "If-Match", "*"));

        jdbc.sql("insert into postmortem (id, doc) values (?, ?::jsonb)")
                .param(Ids.derived(ws, "postmortem", incident.id()))
                .param(whole)
                .update();
        assertThat(alice.put(path + "/timeline/order", order, "If-Match", "*").status())
                .isEqualTo(200);
    }

    private static void assertComeBack(Answer answer) {
        assertThat(answer.status()).describedAs("%s", answer).isEqualTo(503);
        assertThat(answer.header("Retry-After")).isEqualTo("1");
        assertThat(answer.text("type")).endsWith("read-behind");
    }

    private String kept() {
        return jdbc.sql("select doc from postmortem where workspace = ?")
                .param(ws)
                .query(String.class)
                .single();
    }

    private void keep(String document) {
        jdbc.sql("update postmortem set doc = ?::jsonb where workspace = ?")
                .param(document)
                .param(ws)
                .update();
    }
}
