package dev.hindsight.postmortem;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.postmortem.Api.Answer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@PostmortemServiceTest
class KeepsWorkspacesAndPrivateIncidentsApartIT {

    private static final String EDIT = "{\"summary\": \"leaked\"}";

    @LocalServerPort
    int port;

    @Autowired
    OtherServices others;

    @Test
    void showsNothingOfOneWorkspaceInAnother() {
        published("north", AnIncident.in("north", "INC-1").titled("Northern lights"));
        published("south", AnIncident.in("south", "INC-1").titled("Southern cross"));
        var both = Api.as(port, "erin", "/north/viewer", "/south/owner");
        var south = Api.as(port, "frank", "/south/owner");

        assertThat(titles(both, "north")).containsExactly("Northern lights");
        assertThat(titles(both, "south")).containsExactly("Southern cross");
        assertThat(titles(south, "south")).containsExactly("Southern cross");
        assertThat(south.get("north/postmortems").status()).isEqualTo(404);
        assertThat(south.get("north/incidents/INC-1/postmortem").status()).isEqualTo(404);
        assertThat(write(south, "north/incidents/INC-1/postmortem").status()).isEqualTo(404);
        assertThat(both.get("south/postmortems?q=northern").json().path("items").isEmpty())
                .isTrue();
        assertThat(write(both, "north/incidents/INC-1/postmortem").status()).isEqualTo(403);
        assertThat(both.get("north/incidents/INC-1/postmortem").text("summary")).isEqualTo("of north");
    }

    @Test
    void showsAPrivateOneOnlyToThoseWhoTakePart() {
        var incident = AnIncident.in("secret", "INC-1").privately();
        others.tell(incident.id(), incident.opened("bob"), incident.joined("carol", "observer"));
        others.tell(incident.id(), incident.joined("vera", "observer"), incident.resolved("bob"));
        var path = "secret/incidents/INC-1/postmortem";
        var engineer = Api.as(port, "eve", "/secret/engineer");
        assertThat(engineer.post(path, "").status()).isEqualTo(404);
        assertThat(Api.as(port, "carol", "/secret/engineer")
                        .post(path, "{\"author\": \"bob\"}")
                        .status())
                .isEqualTo(201);
        assertThat(write(Api.as(port, "bob", "/secret/engineer"), path).status())
                .isEqualTo(200);
        assertThat(Api.as(port, "bob", "/secret/engineer")
                        .put(path + "/publication", "", "If-Match", "*")
                        .status())
                .isEqualTo(200);

        for (var insider : List.of(
                Api.as(port, "bob", "/secret/engineer"),
                Api.as(port, "carol", "/secret/engineer"),
                Api.as(port, "vera", "/secret/viewer"),
                Api.as(port, "alice", "/secret/admin"))) {
            assertThat(insider.get(path).status()).isEqualTo(200);
            assertThat(titles(insider, "secret")).hasSize(1);
        }
        for (var outsider : List.of(engineer, Api.as(port, "dave", "/secret/viewer"))) {
            var hidden = outsider.get(path);
            assertThat(hidden.status()).isEqualTo(404);
            assertThat(hidden.text("detail").replace("INC-1", "INC-9"))
                    .isEqualTo(outsider.get("secret/incidents/INC-9/postmortem").text("detail"));
            assertThat(titles(outsider, "secret")).isEmpty();
            assertThat(outsider.get("secret/postmortems?q=leaked")
                            .json()
                            .path("items")
                            .isEmpty())
                    .isTrue();
        }
        var reads = List.of(
                "/export",
                "/export?version=2",
                "/versions",
                "/versions/1",
                "/versions/1/diff?to=2",
                "?at=" + Api.as(port, "bob", "/secret/engineer").get(path).text("opened_at"));
        for (var outsider : List.of(engineer, Api.as(port, "dave", "/secret/viewer"))) {
            for (var read : reads) {
                var answer = outsider.get(path + read);
                assertThat(answer.status()).describedAs("%s: %s", read, answer).isEqualTo(404);
                assertThat(answer.text("detail").replace("INC-1", "INC-9"))
                        .isEqualTo(outsider.get("secret/incidents/INC-9/postmortem" + read)
                                .text("detail"));
            }
        }
        var line = Api.as(port, "bob", "/secret/engineer")
                .get(path)
                .json()
                .at("/timeline/0/id")
                .asString();
        for (var write : List.of(
                engineer.post(path + "/versions/1/restoration", ""),
                engineer.post(path + "/timeline", "{\"at\": \"2026-03-14T09:05:00Z\", \"label\": \"x\"}"),
                engineer.post(path + "/timeline", "{\"late_entry\": \"x\"}"),
                engineer.send("PATCH", path + "/timeline/" + line, "{\"label\": \"x\"}", "If-Match", "*"),
                engineer.send("DELETE", path + "/timeline/" + line, null, "If-Match", "*"),
                engineer.put(path + "/timeline/order", "{\"ids\": []}", "If-Match", "*"),
                engineer.put(path + "/incidents/INC-2", ""),
                write(engineer, path),
                engineer.post(path + "/action-items", "{}"),
                engineer.send("DELETE", path + "/action-items/1", null, "If-Match", "*"),
                engineer.put(path + "/publication", "", "If-Match", "*"))) {
            assertThat(write.status()).describedAs("%s", write).isEqualTo(404);
            assertThat(write.text("detail").replace("INC-1", "INC-9"))
                    .isEqualTo(
                            write(engineer, "secret/incidents/INC-9/postmortem").text("detail"));
        }
    }

    @Test
    void takesTheDraftFromWhoLeftTheResponse() {
        var incident = AnIncident.in("left", "INC-1");
        others.tell(
                incident.id(), incident.opened("bob"), incident.joined("carol", "responder"), incident.resolved("bob"));
        var path = "left/incidents/INC-1/postmortem";
        Api.as(port, "bob", "/left/engineer").post(path, "");
        var carol = Api.as(port, "carol", "/left/engineer");
        assertThat(carol.get(path).status()).isEqualTo(200);

        others.tell(incident.id(), incident.left("carol"));

        Eventually.eventually(() -> assertThat(carol.get(path).status()).isEqualTo(403));
        assertThat(write(carol, path).status()).isEqualTo(403);
    }

    @Test
    void pagesThroughTheListNewestFirst() {
        for (int number = 1; number <= 5; number++) {
            published("paged", AnIncident.in("paged", "INC-" + number).titled("Title " + number));
        }
        var viewer = Api.as(port, "dave", "/paged/viewer");

        assertThat(incidentsOfAllPages(viewer, "")).containsExactly("INC-5", "INC-4", "INC-3", "INC-2", "INC-1");
        assertThat(incidentsOfAllPages(viewer, "&q=titl")).containsExactly("INC-5", "INC-4", "INC-3", "INC-2", "INC-1");
        assertThat(titles(viewer, "paged?q=title+3".replace("paged?", "paged/postmortems?")))
                .containsExactly("Title 3");
        assertThat(viewer.get("paged/postmortems?state=owed").status()).isEqualTo(422);
        assertThat(viewer.get("paged/postmortems?q=%00").status()).isEqualTo(422);
        assertThat(viewer.get("paged/postmortems?q=%21%28%27%26")
                        .json()
                        .path("items")
                        .isEmpty())
                .isTrue();
        assertThat(viewer.get("paged/postmortems?cursor=x").status()).isEqualTo(422);
    }

    private static List<String> incidentsOfAllPages(Api viewer, String filter) {
        var incidents = new ArrayList<String>();
        var cursor = "";
        do {
            var page = viewer.get("paged/postmortems?limit=2" + filter + (cursor.isEmpty() ? "" : "&cursor=" + cursor))
                    .json();
            page.path("items")
                    .valueStream()
                    .forEach(item -> incidents.add(item.path("incident").asString()));
            cursor = page.path("next_cursor").asString("");
        } while (!cursor.isEmpty());
        return incidents;
    }

    private void published(String workspace, AnIncident incident) {
        others.tell(incident.id(), incident.opened("bob"), incident.resolved("bob"));
        var bob = Api.as(port, "bob", "/" + workspace + "/engineer");
        var path = workspace + "/incidents/" + incident.key() + "/postmortem";
        assertThat(bob.post(path, "").status()).isEqualTo(201);
        assertThat(bob.send("PATCH", path, "{\"summary\": \"of " + workspace + "\"}", "If-Match", "*")
                        .status())
                .isEqualTo(200);
        assertThat(bob.put(path + "/publication", "", "If-Match", "*").status()).isEqualTo(200);
    }

    private static Answer write(Api caller, String path) {
        return caller.send("PATCH", path, EDIT, "If-Match", "*");
    }

    private static List<String> titles(Api caller, String path) {
        var list = caller.get(path.contains("/") ? path : path + "/postmortems");
        assertThat(list.status()).describedAs("%s", list).isEqualTo(200);
        return list.json()
                .path("items")
                .valueStream()
                .map(item -> item.path("title").asString())
                .toList();
    }
}
