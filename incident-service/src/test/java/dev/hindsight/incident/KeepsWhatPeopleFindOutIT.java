package dev.hindsight.incident;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

@IncidentServiceTest
class KeepsWhatPeopleFindOutIT {

    @Test
    void showsTheImpactAsItWasToldLast(Workspace workspace) {
        var bob = workspace.engineer("bob");
        var incident = "incidents/" + bob.open("Slow");
        assertThat(bob.get(incident).json().get("impact").isNull()).isTrue();

        var told = bob.put(
                incident + "/impact",
                """
                {"users_affected": {"value": 18200, "unit": "users", "method": "Distinct accounts"},
                 "revenue": {"value": 41000.50, "unit": "EUR"}}""");
        var again = bob.put(
                incident + "/impact",
                """
                {"revenue": {"unit": "EUR", "value": 41000.5},
                 "users_affected": {"value": 1.82e4, "unit": "users", "method": "Distinct accounts"}}""");
        var replaced = bob.put(incident + "/impact", "{\"data_loss\": {\"value\": 0, \"unit\": \"rows\"}}");
        var cleared = bob.put(incident + "/impact", "{}");

        assertThat(told.status()).describedAs("%s", told).isEqualTo(200);
        assertThat(told.header("ETag")).isEqualTo("\"2\"");
        assertThat(told.json().at("/impact/users_affected/value").asInt()).isEqualTo(18_200);
        assertThat(told.json().at("/impact/users_affected/method").asString()).isEqualTo("Distinct accounts");
        assertThat(told.json().at("/impact/revenue/value").decimalValue()).isEqualByComparingTo("41000.5");
        assertThat(told.json().at("/impact/duration").isNull()).isTrue();
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.header("ETag")).isEqualTo("\"2\"");
        assertThat(replaced.json().at("/impact/users_affected").isNull()).isTrue();
        assertThat(replaced.json().at("/impact/data_loss/value").asInt()).isZero();
        assertThat(cleared.json().get("impact").isNull()).isTrue();
        assertThat(bob.get(incident).json()).isEqualTo(cleared.json());
    }

    @Test
    void showsTheChangeThatCausedItUntilThatIsTakenBack(Workspace workspace) {
        var bob = workspace.engineer("bob");
        var incident =
                "incidents/" + bob.open("Slow", ", \"caused_by_change\": {\"url\": \"https://git.example.com/1\"}");
        var other =
                """
                {"url": "https://git.example.com/7", "title": "Shrink the pool", "at": "2026-01-01T10:00:00Z"}""";

        var corrected = bob.put(incident + "/change", other);
        var again = bob.put(incident + "/change", other);
        var cleared = bob.delete(incident + "/change", "If-Match", "\"2\"");

        assertThat(corrected.json().at("/caused_by_change/title").asString()).isEqualTo("Shrink the pool");
        assertThat(corrected.json().at("/caused_by_change/at").asString()).isEqualTo("2026-01-01T10:00:00Z");
        assertThat(again.header("ETag")).isEqualTo("\"2\"");
        assertThat(cleared.status()).describedAs("%s", cleared).isEqualTo(200);
        assertThat(cleared.json().get("caused_by_change").isNull()).isTrue();
    }

    @Test
    void showsWhichRunbooksWereUsed(Workspace workspace) {
        var bob = workspace.engineer("bob");
        var incident = "incidents/" + bob.open("Slow");
        assertThat(bob.get(incident).json().get("runbooks")).isEmpty();

        var told = bob.put(
                incident + "/runbooks",
                """
                {"items": [{"title": "Roll back", "url": "https://wiki.example.com/rb", "used": true},
                           {"title": "Fail over", "used": false, "reason": "The replica was behind"}]}""");

        assertThat(told.status()).describedAs("%s", told).isEqualTo(200);
        assertThat(told.json().at("/runbooks/0/used").asBoolean()).isTrue();
        assertThat(told.json().at("/runbooks/1/title").asString()).isEqualTo("Fail over");
        assertThat(told.json().at("/runbooks/1/reason").asString()).isEqualTo("The replica was behind");
    }

    @Test
    void showsWhereItHappensAndWherePeopleMeet(Workspace workspace) {
        var bob = workspace.engineer("bob");
        var incident = "incidents/"
                + bob.open("Slow", ", \"environment\": \"production\", \"war_room\": \"https://meet.example.com/7\"");
        assertThat(bob.get(incident).text("environment")).isEqualTo("production");
        assertThat(bob.get(incident).text("war_room")).isEqualTo("https://meet.example.com/7");

        var corrected = bob.patch(incident, "{\"environment\": \"staging\", \"war_room\": null}", "If-Match", "\"1\"");

        assertThat(corrected.text("environment")).isEqualTo("staging");
        assertThat(corrected.json().get("war_room").isNull()).isTrue();
        assertThat(bob.patch(incident, "{\"war_room\": \"down the hall\"}", "If-Match", "*")
                        .invalidFields())
                .containsExactly("war_room");
    }
}
