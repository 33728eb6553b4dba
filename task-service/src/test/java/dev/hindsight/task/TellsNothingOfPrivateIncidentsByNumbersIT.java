package dev.hindsight.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@TaskServiceTest
class TellsNothingOfPrivateIncidentsByNumbersIT {

    @LocalServerPort
    int port;

    @Autowired
    Neighbours neighbours;

    @Test
    void whichLeaveNoGapAmongTheTasksOfPublicOnes() {
        publishFour("gaps");

        assertThat(viewer("gaps").get("gaps/tasks").texts("items", "key"))
                .containsExactly("TASK-3", "TASK-2", "TASK-1");
    }

    @Test
    void whichAreDrawnForTheTasksOfPrivateOnes() {
        var publication = Publication.of("drawn", 1).ofAPrivateIncident();
        for (int item = 1; item <= 12; item++) {
            publication = publication.with("Item " + item);
        }
        neighbours.publish(publication.published());
        var alice = admin("drawn");
        Tasks.titles(alice, "drawn", 12);

        var keys = alice.get("drawn/tasks").texts("items", "key");

        assertThat(keys).doesNotHaveDuplicates().allMatch(key -> key.matches("TASK-[1-9]\\d{8}"));
        assertThat(keys).isNotEqualTo(keys.stream().sorted().toList());
        assertThat(keys).isNotEqualTo(keys.stream().sorted().toList().reversed());
        assertThat(alice.get("drawn/tasks/" + keys.getFirst()).text("title")).isEqualTo("Item 12");
    }

    @ParameterizedTest
    @CsvSource({"by-nothing, ''", "by-status, status=todo&", "by-assignee, assignee=bob&"})
    void whichSayNothingOfTheirPlaceInAList(String workspace, String filter) {
        publishFour(workspace);

        assertThat(turned(admin(workspace), workspace, filter))
                .containsExactly("Hidden 4", "Open 3", "Hidden 3", "Hidden 2", "Open 2", "Open 1", "Hidden 1");
        assertThat(turned(viewer(workspace), workspace, filter)).containsExactly("Open 3", "Open 2", "Open 1");
    }

    @Test
    void whichNoCursorTells() {
        publishFour("cursors");
        var page = viewer("cursors").get("cursors/tasks?limit=2");

        var told = new String(Base64.getUrlDecoder().decode(page.text("next_cursor")), StandardCharsets.UTF_8)
                .lines()
                .toList();

        assertThat(told).hasSize(4).endsWith("2", "2");
        assertThat(told.get(1)).matches("\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z");
    }

    /** Of private and public incidents in turns, each after the one before. */
    private void publishFour(String workspace) {
        publish(Publication.of(workspace, 1).ofAPrivateIncident().with("Hidden 1", "bob", null), 1);
        publish(Publication.of(workspace, 2).with("Open 1", "bob", null).with("Open 2", "bob", null), 3);
        publish(
                Publication.of(workspace, 3)
                        .ofAPrivateIncident()
                        .with("Hidden 2", "bob", null)
                        .with("Hidden 3", "bob", null),
                5);
        publish(Publication.of(workspace, 4).with("Open 3", "bob", null), 6);
        publish(Publication.of(workspace, 5).ofAPrivateIncident().with("Hidden 4", "bob", null), 7);
    }

    private void publish(Publication publication, int tasksThen) {
        neighbours.publish(publication.published());
        Tasks.titles(admin(publication.workspace()), publication.workspace(), tasksThen);
    }

    private static List<String> turned(Api reader, String workspace, String filter) {
        var titles = new ArrayList<String>();
        var first = workspace + "/tasks?" + filter + "limit=1";
        var page = reader.get(first);
        titles.addAll(page.texts("items", "title"));
        while (!page.json().path("next_cursor").isNull()) {
            page = reader.get(first + "&cursor=" + page.text("next_cursor"));
            titles.addAll(page.texts("items", "title"));
        }
        return titles;
    }

    private Api admin(String workspace) {
        return Api.as(port, "alice", "/" + workspace + "/admin");
    }

    private Api viewer(String workspace) {
        return Api.as(port, "victor", "/" + workspace + "/viewer");
    }
}
