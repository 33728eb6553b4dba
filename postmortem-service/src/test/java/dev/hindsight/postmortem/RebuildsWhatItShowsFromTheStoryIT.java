package dev.hindsight.postmortem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

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
        var before = shown();

        var processor = processing
                .eventProcessor("postmortem", StreamingEventProcessor.class)
                .orElseThrow();
        processor.shutDown();
        processor.resetTokens();
        assertThat(shown()).isEmpty();
        processor.start();

        Eventually.eventually(() -> {
            assertThat(processor.processingStatus().values()).isNotEmpty().allMatch(EventTrackerStatus::isCaughtUp);
            assertThat(shown()).isEqualTo(before);
        });
        assertThat(before).hasSizeGreaterThanOrEqualTo(10);
    }

    private void write(AnIncident incident) {
        others.tell(incident.id(), incident.opened("bob"), incident.resolved("bob"));
        var bob = Api.as(port, "bob", "/again/owner");
        var path = "again/incidents/" + incident.key() + "/postmortem";
        assertThat(bob.post(path, "").status()).isEqualTo(201);
        bob.post(path + "/action-items", "{\"title\": \"one\"}");
        bob.post(path + "/action-items", "{\"title\": \"two\"}");
        bob.put(path + "/publication", "", "If-Match", "*");
        bob.send("PATCH", path, "{\"summary\": \"s\", \"contributing_factors\": [{\"text\": \"t\"}]}", "If-Match", "*");
        bob.put(path + "/publication?republish=true", "", "If-Match", "*");
        bob.send("DELETE", path + "/action-items/1", null, "If-Match", "*");
        bob.send("DELETE", path + "/publication", null, "If-Match", "*");
    }

    private List<String> shown() {
        return jdbc.sql(
                        """
                        select id || doc from postmortem union all select id || doc from published_postmortem
                        order by 1
                        """)
                .query(String.class)
                .list();
    }
}
