package dev.hindsight.benchmarks;

import dev.hindsight.benchmarks.house.Announcers;
import dev.hindsight.benchmarks.house.Client;
import dev.hindsight.benchmarks.house.House;
import dev.hindsight.benchmarks.house.Member;
import dev.hindsight.benchmarks.house.Receiver;
import dev.hindsight.benchmarks.measure.Contest;
import dev.hindsight.benchmarks.measure.Goal;
import dev.hindsight.benchmarks.measure.Load;
import dev.hindsight.benchmarks.measure.Pace;
import dev.hindsight.benchmarks.measure.Report;
import dev.hindsight.benchmarks.measure.Sample;
import dev.hindsight.benchmarks.measure.Turn;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Deliveries of webhooks, against a loop that posts the same texts to the same receiver. */
final class DeliveriesBenchmark implements Benchmark {

    private static final Goal GOAL = Goal.rateAtLeast(0.45);
    private static final int ENDPOINTS = 500;
    private static final int AT_A_TIME = 16;
    private static final int TO_ONE = 1_500;
    private static final int OF_ONE_SUBJECT = 200;
    private static final int TO_EACH = 3;
    private static final int IN_A_TRANSACTION = 500;
    private static final String BODY = Announcers.body(0);

    @Override
    public void run(House house, Pace pace, Report report) throws Exception {
        var notifications = house.start(Member.NOTIFICATION);
        var receiver = house.opened(new Receiver());
        report.progress("  adding " + ENDPOINTS + " endpoints");
        try (var admin = Client.of(notifications, "alice", "/one/owner", "/many/owner")) {
            Announcers.subscribe(admin, "one", receiver.origin(), 1);
            Announcers.subscribe(admin, "many", receiver.origin(), ENDPOINTS);
        }
        var bare = house.opened(Client.bare(receiver.origin()));
        var crew = new Crew(new Announcers(notifications), receiver);

        var contest = new Contest("Deliveries of webhooks").afterEachTurn(crew.announcers()::awaitQuiet);
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

    private static Load posting(Client bare, int workers) {
        return new Load(workers, worker -> bare.post("/bare", BODY).accepted());
    }

    /** Those who deliver, and the one who receives. */
    private record Crew(Announcers announcers, Receiver receiver) {

        Turn delivering(String workspace, int events, int endpoints, IntFunction<String> subject) {
            return time -> {
                receiver.forget();
                var announcements = IntStream.range(0, events)
                        .mapToObj(number -> Announcers.announcement(workspace, subject.apply(number), 0))
                        .toList();
                long begin = System.nanoTime();
                for (int from = 0; from < events; from += IN_A_TRANSACTION) {
                    announcers.announce(announcements.subList(from, Math.min(events, from + IN_A_TRANSACTION)));
                }
                receiver.await(events * endpoints);
                return Sample.together((long) events * endpoints, System.nanoTime() - begin);
            };
        }
    }
}
