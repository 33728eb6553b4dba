package dev.hindsight.incident;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An event that cannot be projected or published would hold up all that follow, in every workspace. */
@IncidentServiceTest
class KeepsOutWhatWouldStopTheReadersIT {

    @AfterEach
    void theReadersGoOn(Workspace workspace) {
        var bob = workspace.engineer("bob");
        var key = bob.open("Still here");

        assertThat(bob.get("incidents/" + key + "/timeline").each("label")).containsExactly("Incident opened");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"title\": \"a\\u0000b\"}",
                "{\"title\": \"a\\ud800b\"}",
                "{\"title\": \"a\", \"services\": [\"\\u0000\"]}",
                "{\"title\": \"a\", \"started_at\": \"-5000-01-01T00:00:00Z\"}",
                "{\"title\": \"a\", \"started_at\": \"+999999999-01-01T00:00:00Z\"}",
            })
    void refusesWhatCannotBeStored(String body, Workspace workspace) {
        var refused = workspace.engineer("bob").post("incidents", body);

        assertThat(refused.status()).describedAs("%s", refused).isEqualTo(422);
        assertThat(refused.invalidFields()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"a\": \"\\u0000\"}", "{\"\\u0000\": 1}", "{\"a\": [{\"b\": \"\\udc00\"}]}"})
    void refusesAPayloadThatCannotBeStored(String payload, Workspace workspace) {
        var bob = workspace.engineer("bob");

        var refused = bob.post("incidents/" + bob.open("Slow") + "/timeline", line(payload));

        assertThat(refused.status()).describedAs("%s", refused).isEqualTo(422);
    }

    @Test
    void refusesAPayloadThatIsTooDeepOrTooLarge(Workspace workspace) {
        var bob = workspace.engineer("bob");
        var timeline = "incidents/" + bob.open("Slow") + "/timeline";

        assertThat(bob.post(timeline, line("{\"a\": " + "[".repeat(20) + "]".repeat(20) + "}"))
                        .invalidFields())
                .containsExactly("payload");
        assertThat(bob.post(timeline, line("{\"a\": \"" + "x".repeat(65_536) + "\"}"))
                        .invalidFields())
                .containsExactly("payload");
    }

    @Test
    void keepsAnyPayloadWithinTheLimits(Workspace workspace) {
        var bob = workspace.engineer("bob");
        var timeline = "incidents/" + bob.open("Slow") + "/timeline";
        var payload = "{\"none\": null, \"big\": 123456789012345678901234567890, \"real\": 1.5, \"yes\": true,"
                + " \"emoji\": \"\\ud83d\\ude00\", \"deep\": " + "[".repeat(19) + "]".repeat(19) + "}";

        var added = bob.post(timeline, line(payload));

        assertThat(added.status()).describedAs("%s", added).isEqualTo(201);
        assertThat(added.json().path("payload").path("none").isNull()).isTrue();
        assertThat(added.json().path("payload").path("emoji").asString()).isEqualTo("😀");
        assertThat(added.json().path("payload").path("big").asString()).isEqualTo("123456789012345678901234567890");
    }

    @Test
    void keepsTheLargestIncidentAndLine(Workspace workspace) {
        var bob = workspace.engineer("bob");
        var names = ("\"" + "é".repeat(100) + "\",").repeat(50).replaceFirst(",$", "");
        var links =
                ("\"https://x.example/" + "é".repeat(1_980) + "\",").repeat(50).replaceFirst(",$", "");
        var key = bob.open(
                "é".repeat(200),
                ", \"description\": \"%s\", \"services\": [%s], \"tags\": [%s]"
                        .formatted("é".repeat(20_000), names, names));

        var added = bob.post(
                "incidents/" + key + "/timeline",
                "{\"at\": \"0001-01-01T00:00:00Z\", \"label\": \"%s\", \"evidence\": [%s]}"
                        .formatted("é".repeat(500), links));

        assertThat(added.status()).describedAs("%s", added).isEqualTo(201);
        assertThat(bob.get("incidents/" + key + "/timeline").each("at").getFirst())
                .isEqualTo("0001-01-01T00:00:00Z");
    }

    private static String line(String payload) {
        return "{\"at\": \"2026-01-01T10:00:00Z\", \"label\": \"Hm\", \"payload\": " + payload + "}";
    }
}
