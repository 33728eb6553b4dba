package dev.hindsight.benchmarks;

import dev.hindsight.benchmarks.house.Client;
import dev.hindsight.benchmarks.house.Floor.StoredRow;
import dev.hindsight.benchmarks.house.FloorChain;
import dev.hindsight.benchmarks.house.House;
import dev.hindsight.benchmarks.house.Incidents;
import dev.hindsight.benchmarks.house.Member;
import dev.hindsight.benchmarks.house.Postmortems;
import dev.hindsight.benchmarks.house.Receiver;
import dev.hindsight.benchmarks.house.Service;
import dev.hindsight.benchmarks.measure.Contest;
import dev.hindsight.benchmarks.measure.Goal;
import dev.hindsight.benchmarks.measure.Pace;
import dev.hindsight.benchmarks.measure.Report;
import dev.hindsight.benchmarks.measure.Sample;
import dev.hindsight.benchmarks.measure.Turn;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.awaitility.Awaitility;

/** From the publication of a postmortem to the webhooks, against the barest way through the same parts. */
final class PublishBenchmark implements Benchmark {

    private static final String WORKSPACE = "/api/ws/acme";
    private static final int A_TURN = 20;
    private static final int TO_WARM_UP = 200;
    private static final int ITEMS = 2;
    private static final int WRITERS = 4;

    @Override
    public void run(House house, Pace pace, Report report) throws Exception {
        var incidents = house.start(Member.INCIDENT);
        var postmortems = house.start(Member.POSTMORTEM);
        house.start(Member.TASK);
        var notifications = house.start(Member.NOTIFICATION);
        var posts = house.opened(new Receiver());
        var tasks = house.opened(new Receiver());
        var author = house.opened(Client.of(postmortems, "alice", "/acme/owner"));
        var admin = house.opened(Client.of(notifications, "alice", "/acme/owner"));
        subscribe(admin, "postmortem.published", posts);
        subscribe(admin, "task.created", tasks);

        int needed = TO_WARM_UP + 2 * A_TURN * pace.rounds();
        report.progress("  writing " + needed + " postmortems");
        var drafts = drafts(house, incidents, author, needed);

        var bare = house.opened(new Receiver());
        var chain = house.opened(new FloorChain(
                house.kafka(),
                house.floor(),
                StoredRow.last(incidents.jdbc(), "IncidentOpened"),
                house.opened(Client.bare(bare.origin()))));
        var way = new Way(author, drafts, posts, tasks);

        report.progress("  publishing " + TO_WARM_UP + " of them to warm up");
        for (int time = 0; time < TO_WARM_UP; time++) {
            way.publish();
            way.awaitEverything();
            chain.begin();
            bare.await(1);
        }
        var contest = new Contest("From publishing to the webhook");
        var floor = contest.floor("insert, Kafka, insert, POST", each(chain::begin, () -> bare.await(1), () -> {}));
        contest.against(
                floor,
                "publish, webhook postmortem.published",
                Goal.time(),
                each(way::publish, () -> posts.await(1), () -> tasks.await(ITEMS)));
        contest.against(
                floor,
                "publish, tasks, webhooks task.created",
                Goal.timeAtMost(3),
                each(way::publish, () -> tasks.await(ITEMS), () -> posts.await(1)));
        contest.run(pace.withWarmUp(Duration.ZERO), report);
    }

    private static void subscribe(Client admin, String type, Receiver receiver) throws IOException {
        admin.post(
                        WORKSPACE + "/endpoints",
                        """
                        {"name": "%s", "kind": "webhook", "url": "%s/hook", "events": ["%s"]}"""
                                .formatted(type, receiver.origin(), type))
                .accepted();
    }

    /** Postmortems with action items that are ready to be published. */
    private static Queue<String> drafts(House house, Service incidents, Client author, int count) throws Exception {
        var reporter = house.opened(Client.of(incidents, "alice", "/acme/owner"));
        var writing = new ArrayList<Callable<String>>();
        for (int number = 0; number < count; number++) {
            writing.add(() -> draft(reporter, author));
        }
        var drafts = new ArrayDeque<String>();
        try (var writers = Executors.newFixedThreadPool(WRITERS)) {
            for (var written : writers.invokeAll(writing)) {
                drafts.add(written.get());
            }
        }
        return drafts;
    }

    private static String draft(Client reporter, Client author) throws IOException {
        var key = reporter.post(WORKSPACE + "/incidents", Incidents.BODY)
                .accepted()
                .json()
                .path("key")
                .asString();
        var incident = WORKSPACE + "/incidents/" + key;
        reporter.put(incident + "/resolution", null).accepted();
        var postmortem = incident + "/postmortem";
        Awaitility.await()
                .pollInSameThread()
                .pollInterval(Duration.ofMillis(20))
                .until(() -> author.post(postmortem, "{}").status() == 201);
        author.send("PATCH", postmortem, "{\"summary\": \"%s\"}".formatted(Postmortems.SUMMARY), Map.of())
                .accepted();
        for (int item = 1; item <= ITEMS; item++) {
            author.post(
                            postmortem + "/action-items",
                            "{\"title\": \"Improve it in way %d\", \"owner\": \"bob\"}".formatted(item))
                    .accepted();
        }
        return postmortem;
    }

    private static Turn each(Contest.Step begin, Contest.Step end, Contest.Step rest) {
        return time -> {
            var latencies = Sample.noLatencies();
            for (int number = 0; number < A_TURN; number++) {
                long before = System.nanoTime();
                begin.run();
                end.run();
                latencies.recordValue(System.nanoTime() - before);
                rest.run();
            }
            return Sample.oneByOne(latencies);
        };
    }

    /** The way of one publication. */
    private record Way(Client author, Queue<String> drafts, Receiver posts, Receiver tasks) {

        void publish() throws IOException {
            author.put(drafts.remove() + "/publication", null).accepted();
        }

        void awaitEverything() throws InterruptedException {
            posts.await(1);
            tasks.await(ITEMS);
        }
    }
}
