package dev.hindsight.postmortem;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.postmortem.Api.Answer;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@PostmortemServiceTest
class RebuildsWhatItShowsFromTheStoryIT {

    @LocalServerPort
    int port;

    @Autowired
    OtherServices others;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    EventProcessingConfiguration processing;

    @Test
    void theSameAsBefore() {
        for (int number = 1; number <= 5; number++) {
            write(AnIncident.in("again", "INC-" + number));
        }
        var before = kept();
        var shownBefore = shown();

        var processor = processing
                .eventProcessor("postmortem", StreamingEventProcessor.class)
                .orElseThrow();
        processor.shutDown();
        processor.resetTokens();
        assertThat(kept()).isEmpty();
        processor.start();

        Eventually.eventually(() -> {
            assertThat(processor.processingStatus().values()).isNotEmpty().allMatch(EventTrackerStatus::isCaughtUp);
            assertThat(kept()).isEqualTo(before);
        });
        assertThat(before).hasSizeGreaterThanOrEqualTo(10);
        assertThat(shown()).isEqualTo(shownBefore);
        assertThat(shownBefore).allSatisfy(postmortem -> assertThat(postmortem)
                .contains("Empty again", "A late word")
                .doesNotContain("Investigation started"));
    }

    private void write(AnIncident incident) {
        others.tell(incident.id(), incident.opened("bob"), incident.investigated("bob"), incident.resolved("bob"));
        var bob = Api.as(port, "bob", "/again/owner");
        var path = "again/incidents/" + incident.key() + "/postmortem";
        var opened = bob.post(path, "");
        assertThat(opened.status()).isEqualTo(201);
        bob.post(path + "/action-items", "{\"title\": \"one\"}");
        bob.post(path + "/action-items", "{\"title\": \"two\"}");
        done(bob.put(path + "/publication", "", "If-Match", "*"));
        done(bob.send(
                "PATCH", path, "{\"summary\": \"s\", \"contributing_factors\": [{\"text\": \"t\"}]}", "If-Match", "*"));
        editTimeline(incident, opened, bob, path);
        done(bob.put(path + "/publication?republish=true", "", "If-Match", "*"));
        done(bob.send("DELETE", path + "/action-items/1", null, "If-Match", "*"));
        done(bob.post(path + "/versions/2/restoration", ""));
        done(bob.post(path + "/versions/12/restoration", ""));
        done(bob.send("DELETE", path + "/publication", null, "If-Match", "*"));
    }

    /** 6 added, 7 changed, 8 a line of the incident changed, 9 one removed, 10 a late one taken over, 11 ordered. */
    private void editTimeline(AnIncident incident, Answer opened, Api bob, String path) {
        others.tell(OtherServices.envelope(
                incident.id(),
                Instant.parse(opened.text("opened_at")).plusSeconds(1),
                incident.entry(AnIncident.START.plusSeconds(90), "A late word", "carol")));
        Eventually.eventually(() ->
                assertThat(bob.get(path).json().path("late_timeline_entries")).hasSize(1));
        var lines = opened.json().path("timeline");
        var added = bob.post(path + "/timeline", "{\"at\": \"2026-03-14T09:05:00Z\", \"label\": \"Empty\"}")
                .text("id");
        done(bob.send("PATCH", path + "/timeline/" + added, "{\"label\": \"Empty again\"}", "If-Match", "*"));
        done(bob.send("PATCH", path + "/timeline/" + id(lines, 2), "{\"key_moment\": true}", "If-Match", "*"));
        done(bob.send("DELETE", path + "/timeline/" + id(lines, 1), null, "If-Match", "*"));
        var late = id(bob.get(path).json().path("late_timeline_entries"), 0);
        assertThat(bob.post(path + "/timeline", "{\"late_entry\": \"" + late + "\"}")
                        .status())
                .isEqualTo(201);
        var order = List.of(late, id(lines, 2), added, id(lines, 0));
        done(bob.put(
                path + "/timeline/order", "{\"ids\": [\"" + String.join("\", \"", order) + "\"]}", "If-Match", "*"));
    }

    private static String id(JsonNode lines, int place) {
        return lines.path(place).path("id").asString();
    }

    private static void done(Answer answer) {
        assertThat(answer.status()).describedAs("%s", answer).isEqualTo(200);
    }

    private List<String> shown() {
        var bob = Api.as(port, "bob", "/again/owner");
        return IntStream.rangeClosed(1, 5)
                .mapToObj(number -> bob.get("again/incidents/INC-" + number + "/postmortem")
                        .response()
                        .body())
                .toList();
    }

    private List<String> kept() {
        return jdbc.sql(
                        """
                        select id || doc from postmortem union all select id || doc from published_postmortem
                        order by 1
                        """)
                .query(String.class)
                .list();
    }
}
