package dev.hindsight.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@IncidentServiceTest
class GuardsEditsByVersionIT {

    @Autowired
    EventProcessingConfiguration processing;

    @Autowired
    JdbcClient jdbc;

    @Test
    void needsTheVersionThatWasSeen(Workspace workspace) {
        var bob = workspace.engineer("bob");
        var incident = "incidents/" + bob.open("Slow");

        assertThat(bob.patch(incident, "{\"title\": \"Down\"}").status()).isEqualTo(428);
        assertThat(bob.delete(incident + "/responders/carol").status()).isEqualTo(428);
        assertThat(bob.delete(incident + "/change").status()).isEqualTo(428);
        assertThat(bob.get(incident).text("title")).isEqualTo("Slow");
    }

    @Test
    void answersAStaleEditWithTheCurrentState(Workspace workspace) {
        var bob = workspace.engineer("bob");
        var incident = "incidents/" + bob.open("Slow");
        var current = bob.patch(incident, "{\"title\": \"Down\"}", "If-Match", "\"1\"");

        var stale = bob.patch(incident, "{\"title\": \"Gone\"}", "If-Match", "\"1\"");

        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.header("ETag")).isEqualTo("\"2\"");
        assertThat(stale.text("type")).isEqualTo("urn:hindsight:problem:stale-version");
        assertThat(stale.text("detail")).contains("title");
        assertThat(stale.json().path("current")).isEqualTo(current.json());
        assertThat(bob.get(incident).text("title")).isEqualTo("Down");
    }

    /** What is shown may be behind, and an edit of that would be stale again. */
    @Test
    void answersAStaleEditWithTheStateThatMadeItStale(Workspace workspace) {
        var bob = workspace.engineer("bob");
        var incident = "incidents/" + bob.open("Slow");
        var details = processing
                .eventProcessor("incident-details", StreamingEventProcessor.class)
                .orElseThrow();
        CompletableFuture<Api.Answer> edit;
        CompletableFuture<Api.Answer> stale;
        details.shutDown();
        try {
            edit = CompletableFuture.supplyAsync(
                    () -> bob.patch(incident, "{\"title\": \"Down\"}", "If-Match", "\"1\""));
            await().until(() -> stored(workspace) == 2);

            stale = CompletableFuture.supplyAsync(
                    () -> bob.patch(incident, "{\"title\": \"Gone\"}", "If-Match", "\"1\""));
            await().during(Duration.ofMillis(500)).until(() -> !stale.isDone());
        } finally {
            details.start();
        }

        assertThat(stale.join().status()).isEqualTo(412);
        assertThat(stale.join().header("ETag")).isEqualTo("\"2\"");
        assertThat(stale.join().json().path("current")).isEqualTo(edit.join().json());
    }

    @Test
    void letsEditsOfDifferentFieldsPass(Workspace workspace) {
        var bob = workspace.engineer("bob");
        var incident = "incidents/" + bob.open("Slow");
        bob.patch(incident, "{\"title\": \"Down\"}", "If-Match", "\"1\"");

        var other = bob.patch(incident, "{\"description\": \"Very\"}", "If-Match", "\"1\"");

        assertThat(other.status()).isEqualTo(200);
        assertThat(other.text("title")).isEqualTo("Down");
        assertThat(other.header("ETag")).isEqualTo("\"3\"");
    }

    @Test
    void changesWhateverIsThereWhenAskedTo(Workspace workspace) {
        var bob = workspace.engineer("bob");
        var incident = "incidents/" + bob.open("Slow");
        bob.patch(incident, "{\"title\": \"Down\"}", "If-Match", "\"1\"");

        assertThat(bob.patch(incident, "{\"title\": \"Gone\"}", "If-Match", "*").text("title"))
                .isEqualTo("Gone");
    }

    @Test
    void takesAVersionWhereItNeedsNone(Workspace workspace) {
        var bob = workspace.engineer("bob");
        var incident = "incidents/" + bob.open("Slow");
        var line = "{\"at\": \"2026-01-01T10:00:00Z\", \"label\": \"Hm\"}";
        bob.put(incident + "/responders/carol", "{\"role\": \"observer\"}");
        bob.put(incident + "/investigation", null);

        assertThat(bob.put(incident + "/resolution", null, "If-Match", "\"1\"").status())
                .isEqualTo(412);
        assertThat(bob.put(incident + "/responders/carol", "{\"role\": \"responder\"}", "If-Match", "\"1\"")
                        .status())
                .isEqualTo(412);
        assertThat(bob.put(incident + "/responders/dave", "{\"role\": \"responder\"}", "If-Match", "\"1\"")
                        .status())
                .isEqualTo(200);
        assertThat(bob.post(incident + "/timeline", line, "If-Match", "\"1\"").status())
                .isEqualTo(201);
        var ahead = bob.post(incident + "/timeline", line, "If-Match", "\"99\"");
        assertThat(ahead.status()).isEqualTo(412);
        assertThat(ahead.json().path("current").path("version").asInt()).isEqualTo(4);
    }

    @Test
    void findsAnImpactStaleOnlyWhenTheImpactChangedSince(Workspace workspace) {
        var bob = workspace.engineer("bob");
        var incident = "incidents/" + bob.open("Slow");
        bob.patch(incident, "{\"title\": \"Down\"}", "If-Match", "\"1\"");
        var users = "{\"users_affected\": {\"value\": %d, \"unit\": \"users\"}}";

        assertThat(bob.put(incident + "/impact", users.formatted(7), "If-Match", "\"1\"")
                        .header("ETag"))
                .isEqualTo("\"3\"");
        var stale = bob.put(incident + "/impact", users.formatted(8), "If-Match", "\"2\"");
        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.json().at("/current/impact/users_affected/value").asInt())
                .isEqualTo(7);
    }

    @Test
    void isNotMadeStaleByALineOfTheTimeline(Workspace workspace) {
        var bob = workspace.engineer("bob");
        var incident = "incidents/" + bob.open("Slow");
        bob.post(incident + "/timeline", "{\"at\": \"2026-01-01T10:00:00Z\", \"label\": \"Hm\"}");

        var edited = bob.patch(incident, "{\"title\": \"Down\"}", "If-Match", "\"1\"");

        assertThat(edited.header("ETag")).isEqualTo("\"2\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "\"one\"", "W/\"1\"", "\"1\", \"2\"", ""})
    void cannotReadOtherVersions(String ifMatch, Workspace workspace) {
        var bob = workspace.engineer("bob");
        var incident = "incidents/" + bob.open("Slow");

        assertThat(bob.patch(incident, "{\"title\": \"Down\"}", "If-Match", ifMatch)
                        .status())
                .isEqualTo(400);
    }

    @Test
    void readsAVersionThatHasArrivedAndAnswersWithTheNewestOtherwise(Workspace workspace) {
        var bob = workspace.engineer("bob");
        var incident = "incidents/" + bob.open("Slow");
        bob.put(incident + "/resolution", null);

        assertThat(bob.get(incident + "?min_version=2").text("status")).isEqualTo("resolved");
        assertThat(bob.get(incident + "?min_version=3").header("ETag")).isEqualTo("\"2\"");
        assertThat(bob.get(incident + "/timeline?min_version=2").each("label"))
                .containsExactly("Incident opened", "Resolved");
        var nonsense = bob.get(incident + "?min_version=x");
        assertThat(nonsense.invalidFields()).describedAs("%s", nonsense).containsExactly("min_version");
    }

    @Test
    void needNotBeReadAgainWhileItIsTheSame(Workspace workspace) {
        var bob = workspace.engineer("bob");
        var incident = "incidents/" + bob.open("Slow");

        assertThat(bob.get(incident, "If-None-Match", "\"1\"").status()).isEqualTo(304);
    }

    private long stored(Workspace workspace) {
        return jdbc.sql("select count(*) from domainevententry where aggregateidentifier like ?")
                .param(workspace.slug() + ":%")
                .query(Long.class)
                .single();
    }
}
