package dev.hindsight.postmortem;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@PostmortemServiceTest
class OffersWhatIsRecordedLaterIT {

    private static int workspaces;

    @LocalServerPort
    int port;

    @Autowired
    OtherServices others;

    private String ws = "";
    private String path = "";
    private Api bob = new Api(0, "");
    private AnIncident incident = AnIncident.in("none", "INC-0");
    private Instant openedAt = Instant.EPOCH;

    @BeforeEach
    void aPostmortem() {
        ws = "late" + ++workspaces;
        path = ws + "/incidents/INC-1/postmortem";
        bob = Api.as(port, "bob", "/" + ws + "/engineer");
        incident = AnIncident.in(ws, "INC-1");
        others.tell(incident.id(), incident.opened("bob"), incident.resolved("bob"));
        openedAt = Instant.parse(bob.post(path, "").text("opened_at"));
        others.tell(incident.id(), incident.postmortemOpened("bob"));
    }

    @Test
    void mergesNothingSilently() {
        told("later", openedAt.plusSeconds(1));
        told("before", openedAt.minusSeconds(1));

        Eventually.eventually(() -> {
            assertThat(labels("late_timeline_entries")).containsExactly("later");
            assertThat(labels("timeline")).containsExactly("Incident opened", "before", "Resolved");
        });
        assertThat(bob.get(path).json().path("version").asInt()).isEqualTo(1);
    }

    @Test
    void showsItToWhoHasSeenTheSameVersionBefore() {
        told("before", openedAt.minusSeconds(1));
        Eventually.eventually(() -> assertThat(labels("timeline")).contains("before"));

        for (var resource : List.of(path, path + "/versions/1")) {
            var again = bob.send("GET", resource, null, "If-None-Match", "\"1\"");

            assertThat(again.status()).describedAs(resource).isEqualTo(200);
            assertThat(again.header("ETag")).isEqualTo("\"1\"");
            assertThat(again.json().path("timeline")).hasSize(3);
        }
    }

    @Test
    void takesOverWhatAWriterChooses() {
        told("later", openedAt.plusSeconds(1));
        Eventually.eventually(() -> assertThat(labels("late_timeline_entries")).hasSize(1));
        var id = bob.get(path)
                .json()
                .path("late_timeline_entries")
                .path(0)
                .path("id")
                .asString();
        var takeIt = "{\"late_entry\": \"" + id + "\"}";

        var taken = bob.post(path + "/timeline", takeIt);

        assertThat(taken.status()).describedAs("%s", taken).isEqualTo(201);
        assertThat(taken.text("id")).isEqualTo(id);
        assertThat(taken.text("source")).isEqualTo("slack");
        assertThat(taken.text("incident")).isEqualTo("INC-1");
        assertThat(taken.header("Location")).endsWith("/timeline/" + id);
        assertThat(labels("timeline")).containsExactly("Incident opened", "later", "Resolved");
        assertThat(labels("late_timeline_entries")).isEmpty();
        assertThat(bob.post(path + "/timeline", takeIt).text("version")).isEqualTo(taken.text("version"));
        assertThat(bob.send("PATCH", path + "/timeline/" + id, "{\"label\": \"in time\"}", "If-Match", "*")
                        .status())
                .isEqualTo(200);
        assertThat(labels("timeline")).contains("in time");
    }

    @Test
    void offersWhatWasDeclinedNeverAgain() {
        told("later", openedAt.plusSeconds(1));
        Eventually.eventually(() -> assertThat(labels("late_timeline_entries")).hasSize(1));
        var id = bob.get(path)
                .json()
                .path("late_timeline_entries")
                .path(0)
                .path("id")
                .asString();

        var declined = bob.send("DELETE", path + "/timeline/" + id, null, "If-Match", "\"1\"");

        assertThat(declined.status()).describedAs("%s", declined).isEqualTo(200);
        told("another", openedAt.plusSeconds(2));
        Eventually.eventually(() -> assertThat(labels("late_timeline_entries")).containsExactly("another"));
        assertThat(labels("timeline")).containsExactly("Incident opened", "Resolved");
    }

    @Test
    void showsReadersNeitherWhatIsOfferedNorWhatCameAfterThePublication() {
        var vera = Api.as(port, "vera", "/" + ws + "/viewer");
        told("later", openedAt.plusSeconds(1));
        Eventually.eventually(() -> assertThat(labels("late_timeline_entries")).hasSize(1));
        bob.put(path + "/publication", "", "If-Match", "*");
        assertThat(bob.get(path).json().path("has_unpublished_changes").asBoolean())
                .isFalse();

        told("before", openedAt.minusSeconds(1));

        Eventually.eventually(() -> assertThat(labels("timeline")).contains("before"));
        assertThat(bob.get(path).json().path("has_unpublished_changes").asBoolean())
                .isTrue();
        assertThat(labels(vera, "late_timeline_entries")).isEmpty();
        assertThat(labels(vera, "timeline")).containsExactly("Incident opened", "Resolved");
        bob.put(path + "/publication?republish=true", "", "If-Match", "*");
        assertThat(labels(vera, "timeline")).containsExactly("Incident opened", "before", "Resolved");
    }

    private void told(String label, Instant recordedAt) {
        others.tell(OtherServices.envelope(
                incident.id(), recordedAt, incident.entry(AnIncident.START.plusSeconds(1), label, "bob")));
    }

    private List<String> labels(String list) {
        return labels(bob, list);
    }

    private List<String> labels(Api reader, String list) {
        return reader.get(path)
                .json()
                .path(list)
                .valueStream()
                .map(line -> line.path("label"))
                .map(JsonNode::asString)
                .toList();
    }
}
