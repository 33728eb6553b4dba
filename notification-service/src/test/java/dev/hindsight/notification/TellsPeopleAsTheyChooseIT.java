package dev.hindsight.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TellsPeopleAsTheyChooseIT extends WithBroker {

    @Test
    void andShowsWhatIsSoForWhoHasNotChosen() {
        var shown = Api.as(port, "bob", "/choice/viewer").get("choice/notification-preferences");

        assertThat(shown.status()).isEqualTo(200);
        assertThat(shown.header("ETag")).isEqualTo("\"0\"");
        assertThat(shown.json().path("events").propertyNames())
                .containsExactly(
                        "task.assigned",
                        "incident.commander",
                        "incident.responder",
                        "postmortem.author",
                        "mention",
                        "postmortem.published",
                        "task.changed",
                        "task.due_soon",
                        "task.overdue",
                        "endpoint.disabled");
        assertThat(shown.json().at("/events/mention").toString())
                .isEqualTo("{\"in_app\":true,\"email\":true,\"severity_floor\":null}");
        assertThat(shown.json().path("quiet_hours").isNull()).isTrue();
        assertThat(shown.json().path("time_zone").isNull()).isTrue();
        assertThat(shown.json().path("digest").toString()).isEqualTo("{\"daily\":false,\"weekly\":true}");
        assertThat(shown.json().path("version").asInt()).isZero();
    }

    @Test
    void whatTheyWantOfIncidentsAsBadAsTheyWant() {
        var people = new Inboxes(port, broker, "chosen").with("bob", "engineer");
        var bob = people.of("bob");
        var chosen = bob.put(
                "chosen/notification-preferences",
                """
                {"events": {"task.assigned": {"in_app": false, "email": false},
                            "mention": {"severity_floor": "critical"}}}
                """);

        broker.publish(Facts.created(Facts.incident("chosen"), "bob", "alice"));
        broker.publish(Facts.said(Facts.incident("chosen"), "@bob P1"));
        broker.publish(Facts.said(Facts.incident("chosen", "P0", List.of(), List.of(), false, false), "@bob P0"));
        people.await("bob", 1);

        assertThat(chosen.status()).describedAs("%s", chosen).isEqualTo(200);
        assertThat(chosen.json().at("/events/mention/severity_floor").asString())
                .isEqualTo("P0");
        assertThat(chosen.json().at("/events/mention/in_app").asBoolean()).isTrue();
        assertThat(people.all("bob"))
                .extracting(it -> it.path("text").asString())
                .containsExactly("@bob P0");
    }

    @Test
    void andTheirNewestChoiceOnly() {
        var path = "latest/notification-preferences";
        var bob = Api.as(port, "bob", "/latest/viewer");
        var quiet = "{\"quiet_hours\": {\"from\": \"22:00\", \"to\": \"07:00\"}, \"time_zone\": \"Europe/Berlin\"}";

        var first = bob.put(path, quiet, "If-Match", "\"0\"");
        var again = bob.put(path, quiet, "If-Match", "\"1\"");
        var stale = bob.put(path, "{}", "If-Match", "\"0\"");
        var weekly = bob.put(path, "{\"digest\": {\"weekly\": false}}");
        var shown = bob.get(path).json();

        assertThat(first.text("time_zone")).isEqualTo("Europe/Berlin");
        assertThat(first.json().path("quiet_hours").toString()).isEqualTo("{\"from\":\"22:00\",\"to\":\"07:00\"}");
        assertThat(again.header("ETag")).isEqualTo("\"1\"");
        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.json().at("/current/version").asInt()).isEqualTo(1);
        assertThat(weekly.json()).isEqualTo(shown);
        assertThat(shown.path("version").asInt()).isEqualTo(2);
        assertThat(shown.path("quiet_hours").isNull()).isTrue();
        assertThat(shown.at("/digest/weekly").asBoolean()).isFalse();
        assertThat(Api.as(port, "carol", "/latest/owner")
                        .get(path)
                        .json()
                        .path("version")
                        .asInt())
                .isZero();
    }

    @Test
    void andSaysAllThatIsWrongAtOnce() {
        var bob = Api.as(port, "bob", "/wrong/viewer");

        var refused = bob.put(
                "wrong/notification-preferences",
                """
                {"events": {"nonsense": {}, "mention": {"email": 1, "severity_floor": "P9"}},
                 "quiet_hours": {"from": "25:00"}, "time_zone": "Berlin", "digest": [], "version": 1}
                """);
        var endless = bob.put(
                "wrong/notification-preferences",
                "{\"quiet_hours\": {\"from\": \"22:00\", \"to\": \"22:00\"}, \"events\": {\"nonsense\": {}}}");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().path("errors").valueStream().map(it -> it.path("field")
                        .asString()))
                .contains(
                        "events.nonsense",
                        "events.mention.email",
                        "events.mention.severity_floor",
                        "quiet_hours.from",
                        "quiet_hours.to",
                        "time_zone",
                        "digest",
                        "version");
        assertThat(endless.json().path("errors").valueStream().map(it -> it.path("field")
                        .asString()))
                .containsExactlyInAnyOrder("events.nonsense", "quiet_hours.to");
    }
}
