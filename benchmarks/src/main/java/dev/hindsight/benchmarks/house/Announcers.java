package dev.hindsight.benchmarks.house;

import dev.hindsight.notification.delivery.Announcement;
import dev.hindsight.notification.delivery.FanOut;
import dev.hindsight.support.command.Commands;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;

/** Adds endpoints and announces to them, as it is done with what comes from Kafka. */
public record Announcers(Service notifications) {

    private static final Instant AT = Instant.parse("2026-03-04T05:06:07.089Z");

    /** What is sent of an announcement with that number, which stands behind the last blank. */
    public static String body(int number) {
        return """
                {"type":"incident.resolved","timestamp":"2026-03-04T05:06:07.089Z","data":{"incident":{"key":"INC-1",\
                "title":"Checkout answers slowly in eu-west","severity":"P1","status":"resolved","services":["checkout"],\
                "tags":["latency"],"private":false},"note":"%s","by":"alice %d"}}"""
                .formatted("Rolled back. ".repeat(30), number);
    }

    /** Adds endpoints at {@code url/1}, {@code url/2} and so on. */
    public static void subscribe(Client admin, String workspace, String url, int count) throws IOException {
        for (int number = 1; number <= count; number++) {
            admin.post(
                            "/api/ws/" + workspace + "/endpoints",
                            """
                            {"name": "%d", "kind": "webhook", "url": "%s/%d", "events": ["incident.resolved"]}"""
                                    .formatted(number, url, number))
                    .accepted();
        }
    }

    /** Adds more endpoints like the one of a workspace, as if each had been added by itself. */
    public void multiply(String workspace, int count) {
        notifications
                .jdbc()
                .sql(
                        """
                        with more as (
                            select endpoint_id as original, endpoint_id || '-' || number as endpoint_id, url || number as url
                            from subscription, generate_series(2, :count) number where workspace = :workspace
                        ), secrets as (
                            insert into endpoint_secret (endpoint_id, stored)
                            select more.endpoint_id, secret.stored
                            from more join endpoint_secret secret on secret.endpoint_id = more.original
                        )
                        insert into subscription select (jsonb_populate_record(
                            one, jsonb_build_object('endpoint_id', more.endpoint_id, 'url', more.url))).*
                        from subscription one join more on more.original = one.endpoint_id
                        """)
                .param("workspace", workspace)
                .param("count", count)
                .update();
    }

    /** Announces all of these, in one transaction. */
    public void announce(List<Announcement> some) {
        notifications.bean(Commands.class).inOneTransaction(() -> {
            notifications.bean(FanOut.class).announce(some);
            return some.size();
        });
    }

    /** Waits until nothing is left to be sent. */
    public void awaitQuiet() {
        Awaitility.await()
                .pollInSameThread()
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(20))
                .atMost(Duration.ofMinutes(2))
                .until(() -> notifications
                        .jdbc()
                        .sql("select not exists (select from delivery where state = 'waiting')")
                        .query(Boolean.class)
                        .single());
    }

    public static Announcement announcement(String workspace, String subject, int number) {
        return new Announcement(
                UUID.randomUUID(),
                workspace,
                "incident.resolved",
                List.of("incident.resolved", "incident.*", "*"),
                workspace + ":incident:" + subject,
                "P1",
                List.of("checkout"),
                List.of("latency"),
                false,
                "INC-1",
                false,
                AT,
                body(number));
    }
}
