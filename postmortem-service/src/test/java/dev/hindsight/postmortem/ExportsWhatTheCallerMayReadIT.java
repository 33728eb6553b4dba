package dev.hindsight.postmortem;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.events.incident.CausingChange;
import dev.hindsight.events.incident.ImpactFigure;
import dev.hindsight.events.incident.IncidentDetailsChangedV1;
import dev.hindsight.events.incident.IncidentImpact;
import dev.hindsight.postmortem.Api.Answer;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@PostmortemServiceTest
class ExportsWhatTheCallerMayReadIT {

    private static int workspaces;

    @LocalServerPort
    int port;

    @Autowired
    OtherServices others;

    private String path = "";
    private Api bob = new Api(0, "");
    private Api dave = new Api(0, "");
    private AnIncident incident = AnIncident.in("none", "INC-0");

    @BeforeEach
    void aPostmortem() {
        var ws = "export" + ++workspaces;
        path = ws + "/incidents/INC-1/postmortem";
        bob = Api.as(port, "bob", "/" + ws + "/engineer");
        dave = Api.as(port, "dave", "/" + ws + "/viewer");
        incident = AnIncident.in(ws, "INC-1");
        others.tell(
                incident.id(),
                incident.opened("bob"),
                incident.joined("carol", "responder"),
                incident.resolved("bob"),
                details(incident));
        assertThat(bob.post(path, "").status()).isEqualTo(201);
        edit("{\"summary\": \"The pool was small.\"}");
    }

    @Test
    void asAFileWithWhatTheIncidentTells() {
        var file = export(bob, "?format=markdown");

        assertThat(file.header("Content-Type")).isEqualTo("text/markdown;charset=UTF-8");
        assertThat(file.header("Content-Disposition")).isEqualTo("attachment; filename=\"INC-1-POSTMORTEM.md\"");
        assertThat(file.response().body())
                .startsWith("# Postmortem of INC-1: Checkout answers 502\n\n- **Status:** draft, version 2\n")
                .contains("## Incident Summary\n\nThe pool was small.\n")
                .contains("|Detected|2026-03-14 09:05|", "|Time to detect|5 min|", "|Time to resolve|10 min|")
                .contains("|User|Users affected|1200 users|distinct sessions|", "|Business|Revenue|99.50 EUR||")
                .contains("Caused by a change: [Release 7](https://ci.example.com/7), 2026-03-14 08:59 UTC\n")
                .contains("carol joined as responder");
        assertThat(export(bob, "").response().body()).isEqualTo(file.response().body());
        assertThat(bob.send("GET", path + "/export", null, "If-None-Match", file.header("ETag"))
                        .status())
                .isEqualTo(304);
    }

    @Test
    void toReadersOnlyWhatIsPublishedAndByRole() {
        assertThat(export(dave, "").status()).isEqualTo(403);
        assertThat(export(dave, "").text("detail")).contains("draft");

        bob.put(path + "/publication", "", "If-Match", "*");
        edit("{\"summary\": \"Second thoughts.\"}");

        assertThat(export(bob, "").response().body()).contains("Second thoughts.", "with unpublished changes");
        assertThat(export(bob, "?version=2").response().body()).contains("draft, version 2", "The pool was small.");
        assertThat(export(dave, "").response().body())
                .contains("The pool was small.", "responder joined as responder")
                .doesNotContain("carol", "Second thoughts.", "unpublished");
        assertThat(export(dave, "?version=3").response().body())
                .isEqualTo(export(dave, "").response().body());
        assertThat(export(dave, "?version=4").status()).isEqualTo(403);
    }

    @Test
    void ofWhatIsPublishedByRoleToWritersToo() {
        bob.put(path + "/publication", "", "If-Match", "*");

        for (var query : List.of("", "?version=3")) {
            assertThat(export(bob, query).response().body())
                    .describedAs(query)
                    .contains("|responder joined as responder|responder|", "**Author:** bob")
                    .doesNotContain("carol");
        }
        assertThat(export(bob, "?version=2").response().body()).contains("|carol joined as responder|carol|");
        assertThat(bob.get(path).json().path("timeline").toString()).contains("carol joined as responder");
    }

    @Test
    void ofAVersionAsItWasWhateverArrivedSince() {
        bob.put(path + "/publication", "", "If-Match", "*");
        var openedAt = Instant.parse(bob.get(path).text("opened_at"));
        others.tell(OtherServices.envelope(
                incident.id(),
                openedAt.minusSeconds(1),
                incident.entry(AnIncident.START.plusSeconds(1), "On its way", "bob")));
        Eventually.eventually(() -> assertThat(export(bob, "").response().body())
                .contains("On its way", "with unpublished changes of version 3"));

        assertThat(export(bob, "?version=3").response().body()).doesNotContain("unpublished");
        assertThat(bob.get(path + "/versions/3")
                        .json()
                        .path("has_unpublished_changes")
                        .asBoolean())
                .isFalse();
    }

    @Test
    void withAllIncidentsThatItCovers() {
        var ws = path.substring(0, path.indexOf('/'));
        var second = AnIncident.in(ws, "INC-2").titled("Payments | time out");
        others.tell(second.id(), second.opened("dan"), second.resolved("dan"));
        assertThat(export(bob, "").response().body()).contains("|Time (UTC)|Phase|Event|Who|");
        assertThat(bob.put(path + "/incidents/INC-2", "").status()).isEqualTo(200);
        bob.post(path + "/timeline", "{\"at\": \"2026-03-14T09:05:00Z\", \"label\": \"Ours\"}");

        assertThat(export(bob, "").response().body())
                .contains("- **Tags:** pool\n- **Covers too:** INC-2: Payments \\| time out\n")
                .contains("|Time (UTC)|Incident|Phase|Event|Who|")
                .contains("|2026-03-14 09:10|INC-2||Resolved|dan|", "|2026-03-14 09:10|INC-1||Resolved|bob|")
                .contains("|2026-03-14 09:05|||Ours|bob|");
    }

    @Test
    void inNoFormatThatThereIsNot() {
        for (var format : List.of("html", "pdf", "json", "Markdown")) {
            var refused = export(bob, "?format=" + format);
            assertThat(refused.status()).describedAs(format).isEqualTo(422);
            assertThat(refused.json().path("errors").path(0).path("message").asString())
                    .contains("is not one of markdown");
        }
        assertThat(export(bob, "?version=99").status()).isEqualTo(404);
    }

    private Answer export(Api caller, String query) {
        return caller.get(path + "/export" + query);
    }

    private void edit(String patch) {
        assertThat(bob.send("PATCH", path, patch, "If-Match", "*").status()).isEqualTo(200);
    }

    private static IncidentDetailsChangedV1 details(AnIncident incident) {
        return new IncidentDetailsChangedV1(
                incident.ref("resolved"),
                "bob",
                null,
                AnIncident.START,
                AnIncident.START.plusSeconds(300),
                null,
                null,
                null,
                AnIncident.START.plusSeconds(600),
                null,
                List.of("impact"),
                new IncidentImpact(
                        new ImpactFigure(new BigDecimal("1200"), "users", "distinct sessions"),
                        null,
                        new ImpactFigure(new BigDecimal("99.50"), "EUR", null),
                        null,
                        null,
                        null),
                new CausingChange("https://ci.example.com/7", "Release 7", AnIncident.START.minusSeconds(60)));
    }
}
