package dev.hindsight.postmortem;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.postmortem.Api.Answer;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@PostmortemServiceTest
class ShowsReadersOnlyWhatIsPublishedIT {

    private static int workspaces;

    @LocalServerPort
    int port;

    @Autowired
    OtherServices others;

    private String ws = "";
    private String path = "";
    private Api owner = new Api(0, "");
    private Api author = new Api(0, "");
    private Api responder = new Api(0, "");
    private Api engineer = new Api(0, "");
    private Api viewer = new Api(0, "");

    @BeforeEach
    void anIncidentWithPostmortemWrittenByBob() {
        ws = "shown" + ++workspaces;
        path = ws + "/incidents/INC-1/postmortem";
        owner = as("alice", "owner");
        author = as("bob", "engineer");
        responder = as("carol", "engineer");
        engineer = as("eve", "engineer");
        viewer = as("dave", "viewer");
        var incident = AnIncident.in(ws, "INC-1");
        others.tell(
                incident.id(),
                incident.opened("bob"),
                incident.joined("carol", "responder"),
                incident.entry(AnIncident.START.plusSeconds(90), "The pool is empty", "carol"),
                incident.entry(AnIncident.START.plusSeconds(91), "It burns", "slack"),
                incident.entry(AnIncident.START.plusSeconds(92), "I see it too", "mallory"),
                incident.resolved("bob"));
        assertThat(author.post(path, "").status()).isEqualTo(201);
        edit("{\"summary\": \"first words\"}");
    }

    @Test
    void hidesADraftFromAllButThoseWhoWriteIt() {
        assertThat(List.of(status(owner), status(author), status(responder), status(engineer), status(viewer)))
                .containsExactly(200, 200, 200, 403, 403);
        assertThat(viewer.get(path).text("detail"))
                .contains("responder")
                .contains("author")
                .contains("admin");
        assertThat(found(viewer, "")).isEmpty();
        assertThat(found(engineer, "?state=draft")).isEmpty();
        assertThat(found(responder, "?state=draft")).containsExactly("first words");
        assertThat(found(author, "?q=first")).containsExactly("first words");
        assertThat(found(owner, "")).containsExactly("first words");
    }

    @Test
    void refusesPublicationToAllButTheAuthorAndAdmins() {
        assertThat(publish(viewer).status()).isEqualTo(403);
        assertThat(publish(engineer).status()).isEqualTo(403);
        assertThat(publish(responder).status()).isEqualTo(403);
        assertThat(publish(responder).text("detail")).contains("author").contains("admin");
        assertThat(publish(author).status()).isEqualTo(200);
        assertThat(unpublish(author).status()).isEqualTo(403);
        assertThat(unpublish(author).text("detail")).contains("'admin'");
        assertThat(responder
                        .send("PATCH", path, "{\"summary\": \"x\"}", "If-Match", "*")
                        .text("detail"))
                .contains("correct a published postmortem");
    }

    @Test
    void showsEverybodyWhatIsPublishedAndRefusesToPublishTwice() {
        var published = publish(author);
        var again = publish(author);

        assertThat(published.status()).describedAs("%s", published).isEqualTo(200);
        assertThat(published.json().path("is_published").asBoolean()).isTrue();
        assertThat(published.json().path("revision").asInt()).isEqualTo(1);
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.text("detail")).isEqualTo("Publish refused: existing published version");
        assertThat(viewer.get(path).text("summary")).isEqualTo("first words");
        assertThat(found(viewer, "?state=published&q=wor")).containsExactly("first words");
        assertThat(found(viewer, "?state=draft")).isEmpty();
    }

    @Test
    void keepsTheWorkingCopyFromReadersUntilItIsPublishedAnew() {
        var published = publish(author);
        edit("{\"summary\": \"second thoughts\"}");

        assertThat(author.get(path).text("summary")).isEqualTo("second thoughts");
        assertThat(author.get(path).json().path("has_unpublished_changes").asBoolean())
                .isTrue();
        assertThat(responder.get(path).text("summary")).isEqualTo("second thoughts");
        assertThat(viewer.get(path).text("summary")).isEqualTo("first words");
        assertThat(viewer.get(path).json().path("has_unpublished_changes").asBoolean())
                .isFalse();
        assertThat(viewer.get(path).header("ETag")).isEqualTo(published.header("ETag"));
        assertThat(found(engineer, "?q=first")).containsExactly("first words");
        assertThat(found(engineer, "?q=second")).isEmpty();
        assertThat(found(author, "?q=second")).containsExactly("second thoughts");

        var republished = author.put(path + "/publication?republish=true", "", "If-Match", "*");

        assertThat(republished.status()).describedAs("%s", republished).isEqualTo(200);
        assertThat(republished.text("published_at")).isEqualTo(published.text("published_at"));
        assertThat(republished.text("republished_at")).isNotEmpty();
        assertThat(republished.json().path("revision").asInt()).isEqualTo(2);
        assertThat(republished.json().path("has_unpublished_changes").asBoolean())
                .isFalse();
        assertThat(viewer.get(path).text("summary")).isEqualTo("second thoughts");
        assertThat(found(engineer, "?q=second")).containsExactly("second thoughts");
    }

    @Test
    void makesADraftOfWhatIsWithdrawn() {
        var published = publish(owner);

        var withdrawn = unpublish(owner);

        assertThat(withdrawn.status()).describedAs("%s", withdrawn).isEqualTo(200);
        assertThat(withdrawn.json().path("is_published").asBoolean()).isFalse();
        assertThat(withdrawn.text("state")).isEqualTo("draft");
        assertThat(withdrawn.text("published_at")).isEqualTo(published.text("published_at"));
        assertThat(status(viewer)).isEqualTo(403);
        assertThat(found(viewer, "")).isEmpty();
        assertThat(unpublish(owner).status()).isEqualTo(409);
        assertThat(author.put(path + "/publication?republish=true", "", "If-Match", "*")
                        .status())
                .isEqualTo(409);

        var anew = publish(author);

        assertThat(anew.text("published_at")).isGreaterThan(published.text("published_at"));
        assertThat(anew.json().path("republished_at").isNull()).isTrue();
        assertThat(anew.json().path("revision").asInt()).isEqualTo(2);
        assertThat(viewer.get(path).text("summary")).isEqualTo("first words");
    }

    @Test
    void namesInPublicNobodyButTheAuthor() {
        publish(author);

        assertThat(actors(author)).containsExactly("bob", "carol", "carol", "slack", "mallory", "bob");
        assertThat(actors(viewer)).containsExactly("bob", "responder", "responder", "slack", "participant", "bob");
        assertThat(viewer.get(path)
                        .json()
                        .path("timeline")
                        .path(1)
                        .path("label")
                        .asString())
                .isEqualTo("responder joined as responder");
        assertThat(viewer.get(path).text("author")).isEqualTo("bob");
    }

    @Test
    void asksForTheVersionThatIsPublished() {
        var current = author.get(path);

        assertThat(author.put(path + "/publication", "").status()).isEqualTo(428);
        assertThat(owner.send("DELETE", path + "/publication", null).status()).isEqualTo(428);
        var stale = author.put(path + "/publication", "", "If-Match", "\"1\"");
        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.json().path("current").path("summary").asString()).isEqualTo("first words");
        assertThat(stale.header("ETag")).isEqualTo(current.header("ETag"));
        assertThat(author.put(path + "/publication", "{\"republish\": true}", "If-Match", "*")
                        .status())
                .isEqualTo(422);
        assertThat(author.put(path + "/publication", "", "If-Match", current.header("ETag"))
                        .status())
                .isEqualTo(200);
    }

    private void edit(String patch) {
        assertThat(author.send("PATCH", path, patch, "If-Match", "*").status()).isEqualTo(200);
    }

    private Answer publish(Api caller) {
        return caller.put(path + "/publication", "", "If-Match", "*");
    }

    private Answer unpublish(Api caller) {
        return caller.send("DELETE", path + "/publication", null, "If-Match", "*");
    }

    private int status(Api caller) {
        return caller.get(path).status();
    }

    private List<String> found(Api caller, String query) {
        var list = caller.get(ws + "/postmortems" + query);
        assertThat(list.status()).describedAs("%s", list).isEqualTo(200);
        return list.json()
                .path("items")
                .valueStream()
                .map(item -> item.path("summary").asString())
                .toList();
    }

    private List<String> actors(Api caller) {
        return caller.get(path)
                .json()
                .path("timeline")
                .valueStream()
                .map(entry -> entry.path("actor").asString())
                .toList();
    }

    private Api as(String user, String role) {
        return Api.as(port, user, "/" + ws + "/" + role);
    }
}
