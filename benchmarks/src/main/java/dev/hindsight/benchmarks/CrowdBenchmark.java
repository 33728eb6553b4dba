package dev.hindsight.benchmarks;

import dev.hindsight.benchmarks.house.Announcers;
import dev.hindsight.benchmarks.house.Client;
import dev.hindsight.benchmarks.house.House;
import dev.hindsight.benchmarks.house.Member;
import dev.hindsight.benchmarks.house.Receiver;
import dev.hindsight.benchmarks.measure.Contest;
import dev.hindsight.benchmarks.measure.Goal;
import dev.hindsight.benchmarks.measure.Pace;
import dev.hindsight.benchmarks.measure.Report;
import dev.hindsight.benchmarks.measure.Sample;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;

/**
 * One event that very many endpoints want, from the commit of its announcement until all of them were sent it, against a loop
 * that posts as often.
 */
final class CrowdBenchmark implements Benchmark {

    private static final Goal GOAL = Goal.rateAtLeast(0.45);
    private static final String WORKSPACE = "crowd";
    private static final String BODY = Announcers.body(0);

    private final int endpoints;

    /** @param size ten times the number of endpoints */
    CrowdBenchmark(int size) {
        this.endpoints = size / 10;
    }

    @Override
    public void run(House house, Pace pace, Report report) throws Exception {
        var notifications = house.start(Member.NOTIFICATION);
        var receiver = house.opened(new Receiver());
        var announcers = new Announcers(notifications);
        try (var admin = Client.of(notifications, "alice", "/" + WORKSPACE + "/owner")) {
            Announcers.subscribe(admin, WORKSPACE, receiver.origin(), 1);
        }
        announcers.multiply(WORKSPACE, endpoints);
        var bare = house.opened(Client.bare(receiver.origin()));

        var contest = new Contest("One event for " + endpoints + " endpoints").afterEachTurn(announcers::awaitQuiet);
        var loop = contest.floor(
                "a loop that posts as often, " + Client.CONNECTIONS + " at a time", _ -> post(bare, receiver));
        contest.against(loop, "until the last endpoint was sent it", GOAL, _ -> {
            receiver.forget();
            var begin = System.nanoTime();
            announcers.announce(List.of(Announcers.announcement(WORKSPACE, "s", 0)));
            receiver.await(endpoints);
            return Sample.together(endpoints, System.nanoTime() - begin);
        });
        contest.run(pace.withWarmUp(pace.warmUp().isZero() ? Duration.ZERO : Duration.ofSeconds(1)), report);
    }

    private Sample post(Client bare, Receiver receiver) throws InterruptedException, ExecutionException {
        receiver.forget();
        var begin = System.nanoTime();
        try (var threads = Executors.newFixedThreadPool(Client.CONNECTIONS)) {
            Callable<Client.Answer> once = () -> bare.post("/bare", BODY).accepted();
            for (var posted : threads.invokeAll(Collections.nCopies(endpoints, once))) {
                posted.get();
            }
        }
        receiver.await(endpoints);
        return Sample.together(endpoints, System.nanoTime() - begin);
    }
}
