package dev.hindsight.benchmarks;

import dev.hindsight.benchmarks.house.Client;
import dev.hindsight.benchmarks.house.House;
import dev.hindsight.benchmarks.house.Member;
import dev.hindsight.benchmarks.house.Receiver;
import dev.hindsight.benchmarks.house.Service;
import dev.hindsight.benchmarks.measure.Contest;
import dev.hindsight.benchmarks.measure.Goal;
import dev.hindsight.benchmarks.measure.Load;
import dev.hindsight.benchmarks.measure.Pace;
import dev.hindsight.benchmarks.measure.Report;
import dev.hindsight.benchmarks.measure.Sample;
import dev.hindsight.benchmarks.measure.Turn;
import dev.hindsight.notification.delivery.Announcement;
import dev.hindsight.notification.delivery.FanOut;
import dev.hindsight.support.command.Commands;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;

/** Deliveries of webhooks, against a loop that posts the same texts to the same receiver. */
final class DeliveriesBenchmark implements Benchmark {

    private static final Goal GOAL = Goal.rateAtLeast(0.45);
    private static final int ENDPOINTS = 500;
    private static final int AT_A_TIME = 16;
    private static final int TO_ONE = 1_500;
    private static final int OF_ONE_SUBJECT = 200;
    private static final int TO_EACH = 3;
    private static final int IN_A_TRANSACTION = 500;
    private static final String BODY =
            """
            {"type":"incident.resolved","timestamp":"2026-03-04T05:06:07.089Z","data":{"incident":{"key":"INC-1",\
            "title":"Checkout answers slowly in eu-west","severity":"P1","status":"resolved","services":["checkout"],\
            "tags":["latency"],"private":false},"note":"%s","by":"alice"}}"""
                    .formatted("Rolled back. ".repeat(30));

    @Override
    public void run(House house, Pace pace, Report report) throws Exception {
        var notifications = house.start(Member.NOTIFICATION);
        var receiver = house.opened(new Receiver());
        report.progress("  adding " + ENDPOINTS + " endpoints");
        try (var admin = Client.of(notifications, "alice", "/one/owner", "/many/owner")) {
            subscribe(admin, "one", receiver, 1);
            subscribe(admin, "many", receiver, ENDPOINTS);
        }
        var bare = house.opened(Client.bare(receiver.origin()));
        var crew = new Crew(notifications, receiver);

        var contest = new Contest("Deliveries of webhooks").afterEachTurn(crew::awaitQuiet);
        var loop = contest.floor("a loop that posts, " + AT_A_TIME + " at a time", posting(bare, AT_A_TIME));
        contest.against(
                loop, "one endpoint, many subjects", GOAL, crew.delivering("one", TO_ONE, 1, number -> "s" + number));
        var wide = contest.floor(
                "a loop that posts, " + Client.CONNECTIONS + " at a time", posting(bare, Client.CONNECTIONS));
        contest.against(
                wide,
                ENDPOINTS + " endpoints",
                GOAL,
                crew.delivering("many", TO_EACH, ENDPOINTS, number -> "s" + number));
        var oneByOne = contest.floor("a loop that posts, one at a time", posting(bare, 1));
        contest.against(
                oneByOne,
                "one endpoint, one subject",
                Goal.rate(),
                crew.delivering("one", OF_ONE_SUBJECT, 1, number -> "s"));
        contest.run(pace, report);
    }

    private static void subscribe(Client admin, String workspace, Receiver receiver, int count) throws IOException {
        for (int number = 1; number <= count; number++) {
            admin.post(
                            "/api/ws/" + workspace + "/endpoints",
                            """
                            {"name": "%d", "kind": "webhook", "url": "%s/%d", "events": ["incident.resolved"]}"""
                                    .formatted(number, receiver.origin(), number))
                    .accepted();
        }
    }

    private static Load posting(Client bare, int workers) {
        return new Load(workers, worker -> bare.post("/bare", BODY).accepted());
    }

    /** Those who deliver, and the one who receives. */
    private record Crew(Service notifications, Receiver receiver) {

        Turn delivering(String workspace, int events, int endpoints, IntFunction<String> subject) {
            return time -> {
                receiver.forget();
                var announcements = IntStream.range(0, events)
                        .mapToObj(number -> announcement(workspace, subject.apply(number)))
                        .toList();
                long begin = System.nanoTime();
                for (int from = 0; from < events; from += IN_A_TRANSACTION) {
                    announce(announcements.subList(from, Math.min(events, from + IN_A_TRANSACTION)));
                }
                receiver.await(events * endpoints);
                return Sample.together((long) events * endpoints, System.nanoTime() - begin);
            };
        }

        /** As it is done with a batch of messages from Kafka. */
        private void announce(List<Announcement> some) {
            notifications.bean(Commands.class).inOneTransaction(() -> {
                notifications.bean(FanOut.class).announce(some);
                return some.size();
            });
        }

        void awaitQuiet() {
            Awaitility.await()
                    .pollInSameThread()
                    .pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofMillis(20))
                    .until(() -> notifications
                            .jdbc()
                            .sql("select not exists (select from delivery where state = 'waiting')")
                            .query(Boolean.class)
                            .single());
        }

        private static Announcement announcement(String workspace, String subject) {
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
                    Instant.parse("2026-03-04T05:06:07.089Z"),
                    BODY);
        }
    }
}
