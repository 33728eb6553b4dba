package dev.hindsight.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import org.junit.jupiter.api.Test;

@IncidentServiceTest
class LogsEachCommunicationOnceIT {

    @Test
    void keepsEverythingThatIsSaidOfIt(Workspace workspace) {
        var bob = workspace.engineer("bob");
        var log = "incidents/" + bob.open("Slow") + "/communications";

        var logged = bob.post(
                log,
                """
                {"at": "2026-01-01T10:00:00Z", "channel": "statuspage", "audience": "All customers",
                 "message": "We are looking into it.", "external_id": "update-7"}""");

        assertThat(logged.status()).describedAs("%s", logged).isEqualTo(201);
        assertThat(logged.header("Location")).endsWith("/" + log);
        assertThat(logged.header("ETag")).isNotBlank();
        assertThat(logged.json().propertyNames())
                .containsExactlyInAnyOrder("id", "at", "channel", "audience", "message", "external_id", "by");
        assertThat(logged.text("audience")).isEqualTo("All customers");
        assertThat(logged.text("by")).isEqualTo("bob");
        assertThat(bob.get(log).json().at("/items/0")).isEqualTo(logged.json());
    }

    @Test
    void recognisesARepetitionByItsChannelAndExternalIdOrItsRequest(Workspace workspace) {
        var bob = workspace.engineer("bob");
        var log = "incidents/" + bob.open("Slow") + "/communications";

        var first = bob.post(log, message("10:00", "One", ", \"external_id\": \"7\""));
        var second = workspace.engineer("carol").post(log, message("10:00", "One", ", \"external_id\": \"7\""));
        bob.post(log, message("10:01", "Two", ""), "Idempotency-Key", "k");
        bob.post(log, message("10:01", "Two", ""), "Idempotency-Key", "k");

        assertThat(first.status()).isEqualTo(201);
        assertThat(second.status()).isEqualTo(200);
        assertThat(second.json()).isEqualTo(first.json());
        assertThat(bob.get(log).each("message")).containsExactly("One", "Two");
    }

    @Test
    void showsTheOldestFirstPageByPage(Workspace workspace) {
        var bob = workspace.engineer("bob");
        var log = "incidents/" + bob.open("Slow") + "/communications";
        for (var at : new String[] {"10:05", "10:01", "10:05", "10:00"}) {
            bob.post(log, message(at, "At " + at, ""));
        }

        var first = bob.get(log + "?limit=3");
        var second = bob.get(log + "?limit=3&cursor=" + first.text("next_cursor"));

        var seen = new ArrayList<>(first.each("message"));
        seen.addAll(second.each("message"));
        assertThat(seen).containsExactly("At 10:00", "At 10:01", "At 10:05", "At 10:05");
        assertThat(second.json().get("next_cursor").isNull()).isTrue();
    }

    @Test
    void makesNobodysEditStaleAndGoesOnAfterTheEnd(Workspace workspace) {
        var bob = workspace.engineer("bob");
        var incident = "incidents/" + bob.open("Slow");
        bob.post(incident + "/communications", message("10:00", "One", ""));

        assertThat(bob.patch(incident, "{\"title\": \"Down\"}", "If-Match", "\"1\"")
                        .header("ETag"))
                .isEqualTo("\"2\"");
        bob.put(incident + "/cancellation", "{\"reason\": \"A mistake\"}");
        assertThat(bob.post(incident + "/communications", message("10:30", "False alarm", ""))
                        .status())
                .isEqualTo(201);
    }

    private static String message(String at, String text, String more) {
        return "{\"at\": \"2026-01-01T%s:00Z\", \"channel\": \"mail\", \"message\": \"%s\"%s}"
                .formatted(at, text, more);
    }
}
