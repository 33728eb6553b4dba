package dev.hindsight.notification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.notification.EventStream.Event;
import dev.hindsight.testsupport.infrastructure.TestTokens;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.SmartLifecycle;
import tools.jackson.databind.JsonNode;

class ShowsNotificationsLiveIT extends WithBroker {

    @Autowired
    @Qualifier("openStreams")
    SmartLifecycle streams;

    @Test
    void toThePersonAloneWhomTheyAreFor() throws Exception {
        var bob = Api.as(port, "bob", "/live/engineer", "/live-too/engineer");
        var carol = Api.as(port, "carol", "/live/owner");
        try (var here = EventStream.open(bob, "live/notifications/stream");
                var tab = EventStream.open(bob, "live/notifications/stream");
                var elsewhere = EventStream.open(bob, "live-too/notifications/stream");
                var hers = EventStream.open(carol, "live/notifications/stream")) {
            assertThat(here.header("Content-Type")).startsWith("text/event-stream");
            assertThat(here.lastId()).isEqualTo("0");

            broker.publish(Facts.created(Facts.incident("live"), "bob", "alice"));
            var arrived = here.await(1).getFirst();
            var shown = newest(bob, "live");
            var read = bob.put("live/notifications/" + shown.path("id").asString() + "/read", "")
                    .json();
            bob.put("live/notifications/" + shown.path("id").asString() + "/read", "");
            broker.publish(Facts.created(Facts.incident("live"), "bob", "alice"));

            assertThat(arrived).isEqualTo(new Event(1, "notification", shown));
            assertThat(tab.await(3).get(1)).isEqualTo(new Event(2, "read", read));
            assertThat(tab.events().get(2).id()).isEqualTo(3);
            broker.publish(Facts.created(Facts.incident("live"), "carol", "alice"));
            broker.publish(Facts.created(Facts.incident("live-too"), "bob", "alice"));
            assertThat(hers.await(1)).containsExactly(new Event(1, "notification", newest(carol, "live")));
            assertThat(elsewhere.await(1)).containsExactly(new Event(1, "notification", newest(bob, "live-too")));
        }
    }

    @Test
    void andAlsoWhatHappenedWhileAClientWasAway() throws Exception {
        var bob = Api.as(port, "bob", "/away-1/engineer");
        var incident = Facts.incident("away-1");
        String seen;
        try (var before = EventStream.open(bob, "away-1/notifications/stream")) {
            broker.publish(Facts.created(incident, "bob", "alice"));
            before.await(1);
            seen = before.lastId();
        }
        for (int number = 0; number < 250; number++) {
            broker.publish(Facts.blocked(incident, "bob", List.of()));
        }
        try (var after = EventStream.open(bob, "away-1/notifications/stream", "Last-Event-ID", seen)) {
            var ids = new ArrayList<Long>();
            after.await(250).forEach(event -> ids.add(event.id()));

            assertThat(ids)
                    .hasSize(250)
                    .isSorted()
                    .doesNotHaveDuplicates()
                    .startsWith(2L)
                    .endsWith(251L);
        }
        try (var fresh = EventStream.open(bob, "away-1/notifications/stream");
                var ahead = EventStream.open(bob, "away-1/notifications/stream", "Last-Event-ID", "999999")) {
            assertThat(fresh.lastId()).isEqualTo("251");
            assertThat(ahead.lastId()).isEqualTo("251");
            assertThat(fresh.events()).isEmpty();
        }
    }

    @Test
    void andGoesOnHearingAfterTheConnectionWasLost() throws Exception {
        var bob = Api.as(port, "bob", "/cut/engineer");
        try (var stream = EventStream.open(bob, "cut/notifications/stream")) {
            stream.lastId();
            // It may not have begun to listen yet, or not again.
            Awaitility.await()
                    .until(() -> jdbc.sql(
                                            "select count(pg_terminate_backend(pid)) from pg_stat_activity where application_name = 'inbox-arrivals' and datname = current_database()")
                                    .query(Integer.class)
                                    .single()
                            > 0);

            broker.publish(Facts.created(Facts.incident("cut"), "bob", "alice"));

            assertThat(stream.await(1).getFirst().title()).contains("TASK-7");
        }
    }

    @Test
    void noLongerThanTheTokenIsGood() throws Exception {
        var token = TestTokens.shared()
                .token(
                        "bob",
                        List.of("/short/engineer"),
                        claims -> claims.expirationTime(Date.from(Instant.now().plusSeconds(3))));
        try (var stream = EventStream.open(new Api(port, token), "short/notifications/stream")) {
            Awaitility.await().atMost(Duration.ofSeconds(10)).until(stream::isEnded);
            assertThat(stream.text()).contains("\n:\n");
        }
    }

    @Test
    void inSoManyStreamsAndNoMore() throws Exception {
        var bob = Api.as(port, "bob", "/many/engineer");
        var path = "many/notifications/stream";
        try (var first = EventStream.open(bob, path);
                var second = EventStream.open(bob, path)) {
            var third = EventStream.open(bob, path);
            try (var fourth = EventStream.open(bob, path)) {
                Awaitility.await().until(fourth::isEnded);
                assertThat(fourth.status()).isEqualTo(429);
                assertThat(fourth.header("Retry-After")).isEqualTo("30");
                assertThat(fourth.header("Content-Type")).isEqualTo("application/problem+json");
                assertThat(fourth.text()).contains("too-many-streams");
            }
            third.close();
            Awaitility.await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> {
                try (var another = EventStream.open(bob, path)) {
                    assertThat(another.status()).isEqualTo(200);
                }
            });
            assertThat(first.isEnded() || second.isEnded()).isFalse();
        }
    }

    @Test
    void butOnlyTheHeadersToWhoAsksForThem() {
        var bob = Api.as(port, "bob", "/head/engineer");
        for (int times = 0; times < 5; times++) {
            var head = bob.send("HEAD", "head/notifications/stream", null);

            assertThat(head.status()).isEqualTo(200);
            assertThat(head.header("Content-Type")).startsWith("text/event-stream");
            assertThat(head.response().body()).isEmpty();
        }
    }

    @Test
    void untilTheServiceStops() throws Exception {
        var bob = Api.as(port, "bob", "/stops/engineer");
        try (var stream = EventStream.open(bob, "stops/notifications/stream")) {
            stream.lastId();
            streams.stop();
            Awaitility.await().until(stream::isEnded);
            try (var late = EventStream.open(bob, "stops/notifications/stream")) {
                assertThat(late.status()).isEqualTo(503);
            }
        } finally {
            streams.start();
        }
    }

    private static JsonNode newest(Api person, String workspace) {
        return person.get(workspace + "/notifications").json().at("/items/0");
    }
}
