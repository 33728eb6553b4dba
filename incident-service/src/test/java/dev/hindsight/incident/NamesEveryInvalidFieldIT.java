package dev.hindsight.incident;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@IncidentServiceTest
class NamesEveryInvalidFieldIT {

    private static final String FUTURE = "2999-01-01T00:00:00Z";

    @Test
    void inAnOpening(Workspace workspace) {
        var bob = workspace.engineer("bob");

        var refused = bob.post(
                "incidents",
                """
                {"title": "", "description": 7, "severity": "P9", "services": "auth", "tags": ["ok", ""],
                 "started_at": "%s", "detected_at": "2026-01-01T10:00:00", "drill": "yes", "colour": "red",
                 "caused_by_change": {"url": "ftp://x", "author": "me"}}"""
                        .formatted(FUTURE));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("type")).isEqualTo("urn:hindsight:problem:invalid-input");
        assertThat(refused.invalidFields())
                .describedAs("%s", refused)
                .containsExactlyInAnyOrder(
                        "title",
                        "description",
                        "severity",
                        "services",
                        "tags.1",
                        "started_at",
                        "detected_at",
                        "drill",
                        "colour",
                        "caused_by_change.url",
                        "caused_by_change.author");
        assertThat(refused.json().path("errors").valueStream())
                .allSatisfy(
                        error -> assertThat(error.path("message").asString()).isNotBlank());
        assertThat(bob.get("incidents").each("key")).isEmpty();
    }

    @Test
    void inAQuery(Workspace workspace) {
        var refused = workspace
                .engineer("bob")
                .get("incidents?limit=0&cursor=x&severity=p9&status=asleep&drill=perhaps&from=soon&tag=%00&q="
                        + "x".repeat(201));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.invalidFields())
                .describedAs("%s", refused)
                .containsExactlyInAnyOrder("limit", "cursor", "severity", "status", "drill", "from", "tag", "q");
        assertThat(refused.json().path("errors").valueStream())
                .extracting(error -> error.path("message").asString())
                .contains(
                        "'p9' is not a severity: P0 to P3, sev1 to sev4, critical, major, minor or none.",
                        "'asleep' is not one of open, investigating, mitigated, resolved, post_mortem, cancelled.",
                        "'perhaps' is not true or false.",
                        "'soon' is not a time with an offset, for example 2026-01-31T13:45:00Z.");
    }

    @Test
    void inAQueryOnlyToWhoMayAsk(Workspace workspace) {
        var mallory = Api.as(workspace.port(), "another", "mallory", "owner").in(workspace.slug());

        assertThat(mallory.get("incidents?limit=0").status()).isEqualTo(404);
    }

    @Test
    void inTheNumberOfAPage(Workspace workspace) {
        var bob = workspace.engineer("bob");
        var incident = "incidents/" + bob.open("Slow");

        assertThat(bob.get(incident + "/history?limit=x&min_version=one").invalidFields())
                .containsExactlyInAnyOrder("limit", "min_version");
        assertThat(bob.get(incident + "?min_version=").status()).isEqualTo(200);
    }

    @Test
    void inAnOpeningWithoutATitle(Workspace workspace) {
        assertThat(workspace.engineer("bob").post("incidents", "{}").invalidFields())
                .containsExactly("title");
    }

    @Test
    void inAnExternalIdOfNobody(Workspace workspace) {
        assertThat(workspace
                        .engineer("bob")
                        .post("incidents", "{\"title\": \"Slow\", \"external_id\": \"7\"}")
                        .invalidFields())
                .containsExactly("source");
    }

    @Test
    void inRulesOfEveryKindAtOnce(Workspace workspace) {
        var bob = workspace.engineer("bob");
        var incident = "incidents/" + bob.open("Slow");

        assertThat(bob.post("incidents", "{\"title\": \"\", \"external_id\": \"7\", \"colour\": \"red\"}")
                        .invalidFields())
                .containsExactlyInAnyOrder("title", "source", "colour");
        assertThat(bob.put(
                                incident + "/runbooks",
                                """
                                {"items": [{"title": "a", "used": false}, {"title": "", "used": false, "mood": 7}],
                                 "colour": "red"}""")
                        .invalidFields())
                .containsExactlyInAnyOrder(
                        "items.0.reason", "items.1.title", "items.1.reason", "items.1.mood", "colour");
        assertThat(bob.post(
                                incident + "/timeline",
                                "{\"label\": 7, \"payload\": {\"deep\": %s%s}, \"mood\": 7}"
                                        .formatted("[".repeat(21), "]".repeat(21)))
                        .invalidFields())
                .containsExactlyInAnyOrder("at", "label", "payload", "mood");
    }

    @Test
    void inTextsThatAreTooLong(Workspace workspace) {
        var body = "{\"title\": \"%s\", \"description\": \"%s\", \"services\": [\"%s\"]}"
                .formatted("x".repeat(201), "x".repeat(20_001), "x".repeat(101));

        assertThat(workspace.engineer("bob").post("incidents", body).invalidFields())
                .containsExactlyInAnyOrder("title", "description", "services.0");
    }

    @Test
    void inACorrection(Workspace workspace) {
        var bob = workspace.engineer("bob");
        var key = bob.open("Slow");

        var refused = bob.patch(
                "incidents/" + key,
                """
                {"title": null, "services": null, "tags": [7], "started_at": "%s", "resolved_at": "soon",
                 "severity": "P1", "status": "resolved"}"""
                        .formatted(FUTURE),
                "If-Match",
                "*");

        assertThat(refused.invalidFields())
                .describedAs("%s", refused)
                .containsExactlyInAnyOrder(
                        "title", "services", "tags.0", "started_at", "resolved_at", "severity", "status");
        assertThat(bob.get("incidents/" + key).header("ETag")).isEqualTo("\"1\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"investigation", "mitigation", "resolution", "cancellation"})
    void inAMove(String move, Workspace workspace) {
        var bob = workspace.engineer("bob");
        var key = bob.open("Slow");

        var refused = bob.put(
                "incidents/" + key + "/" + move,
                "{\"at\": \"%s\", \"reason\": \"%s\", \"mood\": 7}".formatted(FUTURE, "x".repeat(10_001)));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.invalidFields()).containsExactlyInAnyOrder("at", "reason", "mood");
        assertThat(bob.get("incidents/" + key).text("status")).isEqualTo("open");
    }

    @Test
    void inATimeOfAMoveThatIsYetToCome(Workspace workspace) {
        var bob = workspace.engineer("bob");
        var key = bob.open("Slow");

        var refused = bob.put("incidents/" + key + "/resolution", "{\"at\": \"" + FUTURE + "\"}");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.invalidFields()).containsExactly("at");
    }

    @Test
    void inWhoResponds(Workspace workspace) {
        var bob = workspace.engineer("bob");
        var incident = "incidents/" + bob.open("Slow");

        assertThat(bob.put(incident + "/responders/carol", "{\"role\": \"boss\"}")
                        .invalidFields())
                .containsExactly("role");
        assertThat(bob.put(incident + "/responders/carol", "{}").invalidFields())
                .containsExactly("role");
        assertThat(bob.put(incident + "/responders/%20", "{\"role\": \"observer\"}")
                        .invalidFields())
                .containsExactly("user");
        assertThat(bob.put(incident + "/responders/" + "x".repeat(101), "{\"role\": \"observer\"}")
                        .invalidFields())
                .containsExactly("user");
        assertThat(bob.put(incident + "/commander", "{\"user\": \" \"}").invalidFields())
                .containsExactly("user");
        assertThat(bob.put(incident + "/commander", "[]").status()).isEqualTo(422);
    }

    @Test
    void inAnImpact(Workspace workspace) {
        var bob = workspace.engineer("bob");
        var incident = "incidents/" + bob.open("Slow");

        var refused = bob.put(
                incident + "/impact",
                """
                {"users_affected": {"value": -1, "unit": "users"}, "requests_failed": {"value": 1},
                 "revenue": {"value": 1e999999999, "unit": "EUR"}, "error_budget": {"value": 0.0000001, "unit": "%"},
                 "data_loss": {"value": "much", "unit": "rows"}, "duration": {"value": 1, "unit": " ", "source": "me"},
                 "reputation": {"value": 7, "unit": "stars"}}""");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.invalidFields())
                .describedAs("%s", refused)
                .containsExactlyInAnyOrder(
                        "users_affected.value",
                        "requests_failed.unit",
                        "revenue.value",
                        "error_budget.value",
                        "data_loss.value",
                        "duration.unit",
                        "duration.source",
                        "reputation");
        assertThat(bob.get(incident).header("ETag")).isEqualTo("\"1\"");
    }

    @Test
    void inAChange(Workspace workspace) {
        var bob = workspace.engineer("bob");
        var incident = "incidents/" + bob.open("Slow");

        assertThat(bob.put(incident + "/change", "{}").invalidFields()).containsExactly("url");
        assertThat(bob.put(
                                incident + "/change",
                                "{\"url\": \"ftp://x\", \"at\": \"%s\", \"mood\": 7}".formatted(FUTURE))
                        .invalidFields())
                .containsExactlyInAnyOrder("url", "at", "mood");
    }

    @Test
    void inRunbooks(Workspace workspace) {
        var bob = workspace.engineer("bob");
        var incident = "incidents/" + bob.open("Slow");

        assertThat(bob.put(incident + "/runbooks", "{}").invalidFields()).containsExactly("items");
        assertThat(bob.put(
                                incident + "/runbooks",
                                "{\"items\": [{\"title\": \" \"}, {\"title\": \"a\", \"used\": true, \"url\": \"x\"}]}")
                        .invalidFields())
                .containsExactlyInAnyOrder("items.0.title", "items.0.used", "items.1.url");
        assertThat(bob.put(
                                incident + "/runbooks",
                                """
                                {"items": [{"title": "a", "used": true}, {"title": "b", "used": false},
                                           {"title": "c", "used": false, "reason": " "}]}""")
                        .invalidFields())
                .describedAs("why a runbook was not used")
                .containsExactlyInAnyOrder("items.1.reason", "items.2.reason");
    }

    @Test
    void inACommunication(Workspace workspace) {
        var bob = workspace.engineer("bob");
        var incident = "incidents/" + bob.open("Slow");

        assertThat(bob.post(incident + "/communications", "{}").invalidFields())
                .containsExactlyInAnyOrder("at", "channel", "message");
        assertThat(bob.post(
                                incident + "/communications",
                                """
                                {"at": "%s", "channel": "", "audience": "", "message": " ", "external_id": "", "to": "all"}"""
                                        .formatted(FUTURE))
                        .invalidFields())
                .containsExactlyInAnyOrder("at", "channel", "audience", "message", "external_id", "to");
    }

    @Test
    void inALineOfTheTimeline(Workspace workspace) {
        var bob = workspace.engineer("bob");
        var incident = "incidents/" + bob.open("Slow");

        var refused = bob.post(
                incident + "/timeline",
                """
                {"at": "%s", "label": " ", "phase": "lunch", "key_moment": "very", "payload": [],
                 "evidence": ["javascript:alert(1)"], "source": "", "mood": "bad"}"""
                        .formatted(FUTURE));

        assertThat(refused.invalidFields())
                .describedAs("%s", refused)
                .containsExactlyInAnyOrder(
                        "at", "label", "phase", "key_moment", "payload", "evidence.0", "source", "mood");
        assertThat(bob.post(incident + "/timeline", "{}").invalidFields()).containsExactlyInAnyOrder("at", "label");
    }
}
