package dev.hindsight.incident;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

@IncidentServiceTest
class MovesIncidentsIT {

    @Test
    void goesThroughTheLifeOfAnIncident(Workspace workspace) {
        var bob = workspace.engineer("bob");
        var key = bob.open(
                "Slow", ", \"started_at\": \"2026-01-01T10:00:00Z\", \"detected_at\": \"2026-01-01T10:05:00Z\"");

        var investigated =
                bob.put(path(key, "investigation"), "{\"at\": \"2026-01-01T10:06:00Z\", \"note\": \"Mine\"}");
        var mitigated = bob.put(path(key, "mitigation"), "{\"at\": \"2026-01-01T10:30:00Z\"}");
        var reopened = bob.put(path(key, "investigation"), "{\"reason\": \"It is back\"}");
        var resolved = bob.put(path(key, "resolution"), "{\"at\": \"2026-01-01T11:00:00Z\", \"note\": \"Gone\"}");

        assertThat(investigated.text("status")).describedAs("%s", investigated).isEqualTo("investigating");
        assertThat(investigated.header("ETag")).isEqualTo("\"2\"");
        assertThat(investigated.text("acknowledged_at")).isEqualTo("2026-01-01T10:06:00Z");
        assertThat(mitigated.text("status")).isEqualTo("mitigated");
        assertThat(mitigated
                        .json()
                        .path("measures")
                        .path("time_to_mitigate")
                        .path("seconds")
                        .asInt())
                .isEqualTo(1_800);
        assertThat(reopened.text("status")).isEqualTo("investigating");
        assertThat(reopened.json().path("mitigated_at").isNull()).isTrue();
        assertThat(reopened.text("acknowledged_at")).isEqualTo("2026-01-01T10:06:00Z");
        assertThat(resolved.text("status")).isEqualTo("resolved");
        assertThat(resolved.text("resolved_at")).isEqualTo("2026-01-01T11:00:00Z");
        assertThat(resolved.json()
                        .path("measures")
                        .path("time_to_mitigate")
                        .path("state")
                        .asString())
                .isEqualTo("not_applicable");
        assertThat(resolved.json().path("version").asInt()).isEqualTo(5);
        assertThat(bob.get("incidents/" + key).json()).isEqualTo(resolved.json());
    }

    @Test
    void needsNoBodyToMove(Workspace workspace) {
        var bob = workspace.engineer("bob");
        var key = bob.open("Slow");

        assertThat(bob.put(path(key, "investigation"), null).status()).isEqualTo(200);
        assertThat(bob.put(path(key, "mitigation"), "{}").status()).isEqualTo(200);
        assertThat(bob.put(path(key, "resolution"), null).text("status")).isEqualTo("resolved");
    }

    @Test
    void answersTheStatusItAlreadyHas(Workspace workspace) {
        var bob = workspace.engineer("bob");
        var key = bob.open("Slow");

        var first = bob.put(path(key, "resolution"), null);
        var second = bob.put(path(key, "resolution"), null);

        assertThat(second.status()).isEqualTo(200);
        assertThat(second.json()).isEqualTo(first.json());
        assertThat(bob.get("incidents/" + key + "/timeline").each("label"))
                .containsExactly("Incident opened", "Resolved");
    }

    @Test
    void saysWhichMovesAreLegal(Workspace workspace) {
        var bob = workspace.engineer("bob");
        var key = bob.open("Slow");
        bob.put(path(key, "resolution"), null);

        var refused = bob.put(path(key, "mitigation"), null);

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.header("Content-Type")).startsWith("application/problem+json");
        assertThat(refused.text("type")).isEqualTo("urn:hindsight:problem:illegal-transition");
        assertThat(refused.text("detail"))
                .isEqualTo("The incident is 'resolved'; from there the legal moves are: reopen, open the postmortem.");
        assertThat(refused.text("instance")).endsWith("/incidents/" + key + "/mitigation");
    }

    @Test
    void cancelsAMistakeOrADuplicate(Workspace workspace) {
        var bob = workspace.engineer("bob");
        var original = bob.open("Slow");
        var duplicate = bob.open("Slow too");

        assertThat(bob.put(path(duplicate, "cancellation"), null).status()).isEqualTo(400);
        assertThat(bob.put(path(duplicate, "cancellation"), "{\"reason\": \" \"}")
                        .invalidFields())
                .containsExactly("reason");
        for (var wrong : new String[] {"INC-99", duplicate, "nonsense"}) {
            assertThat(bob.put(
                                    path(duplicate, "cancellation"),
                                    "{\"reason\": \"Again\", \"duplicate_of\": \"" + wrong + "\"}")
                            .invalidFields())
                    .containsExactly("duplicate_of");
        }

        var cancelled = bob.put(
                path(duplicate, "cancellation"), "{\"reason\": \"Again\", \"duplicate_of\": \"" + original + "\"}");

        assertThat(cancelled.text("status")).describedAs("%s", cancelled).isEqualTo("cancelled");
        assertThat(cancelled.text("closed_at")).isNotBlank();
        assertThat(bob.get("incidents/" + duplicate + "/timeline")
                        .json()
                        .path("items")
                        .path(1)
                        .path("payload")
                        .path("duplicate_of")
                        .asString())
                .isEqualTo(original);
    }

    @Test
    void judgesTheSeverityByNameOrAlias(Workspace workspace) {
        var bob = workspace.engineer("bob");
        var key = bob.open("Slow");

        assertThat(bob.get("incidents/" + key).text("severity")).isEqualTo("P2");
        assertThat(bob.put(path(key, "severity"), "{\"severity\": \"sev1\", \"reason\": \"All are hit\"}")
                        .text("severity"))
                .isEqualTo("P0");
        assertThat(bob.put(path(key, "severity"), "{\"severity\": \"Major\"}").text("severity"))
                .isEqualTo("P1");
        assertThat(bob.put(path(key, "severity"), "{\"severity\": \"P9\"}").status())
                .isEqualTo(422);
        assertThat(bob.put(path(key, "severity"), "{}").invalidFields()).containsExactly("severity");
    }

    @Test
    void handsTheCommandOver(Workspace workspace) {
        var bob = workspace.engineer("bob");
        var key = bob.open("Slow");

        var joined = bob.put("incidents/" + key + "/responders/carol", "{\"role\": \"responder\"}");
        bob.put(path(key, "commander"), "{\"user\": \"carol\"}");
        var handedOver = bob.put(path(key, "commander"), "{\"user\": \"dave\"}");
        var left = bob.delete("incidents/" + key + "/responders/dave", "If-Match", "*");

        assertThat(handedOver.text("commander")).describedAs("%s", handedOver).isEqualTo("dave");
        assertThat(handedOver.json().path("responders").path(0).path("user").asString())
                .isEqualTo("carol");
        assertThat(handedOver.json().path("responders").path(0).path("role").asString())
                .isEqualTo("responder");
        assertThat(handedOver.json().path("responders").path(0).path("joined_at"))
                .describedAs("changing the role is not joining")
                .isEqualTo(joined.json().path("responders").path(0).path("joined_at"));
        assertThat(handedOver.json().path("responders").path(1).path("role").asString())
                .isEqualTo("commander");
        assertThat(left.json().path("commander").isNull()).isTrue();
        assertThat(left.json().path("responders")).hasSize(1);
    }

    @Test
    void correctsFieldsAndTimes(Workspace workspace) {
        var bob = workspace.engineer("bob");
        var key = bob.open("Slow", ", \"description\": \"Very\", \"services\": [\"web\"]");

        var corrected = bob.patch(
                "incidents/" + key,
                """
                {"title": "Down", "description": null, "tags": ["dns"], "detected_at": "2026-01-01T10:00:00Z",
                 "started_at": "2026-01-01T11:00:00Z"}""",
                "If-Match",
                "\"1\"",
                "Content-Type",
                "application/merge-patch+json");

        assertThat(corrected.status()).describedAs("%s", corrected).isEqualTo(200);
        assertThat(corrected.text("title")).isEqualTo("Down");
        assertThat(corrected.json().path("description").isNull()).isTrue();
        assertThat(corrected.json().path("services").path(0).asString()).isEqualTo("web");
        assertThat(corrected.json().path("tags").path(0).asString()).isEqualTo("dns");
        assertThat(corrected
                        .json()
                        .path("measures")
                        .path("time_to_detect")
                        .path("state")
                        .asString())
                .isEqualTo("invalid");
        assertThat(corrected.header("ETag")).isEqualTo("\"2\"");
        assertThat(bob.patch("incidents/" + key, "{\"title\": \"Down\"}", "If-Match", "\"2\"")
                        .header("ETag"))
                .isEqualTo("\"2\"");
    }

    private static String path(String key, String what) {
        return "incidents/" + key + "/" + what;
    }
}
