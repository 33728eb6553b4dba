package dev.hindsight.benchmarks;

import dev.hindsight.benchmarks.house.Announcers;
import dev.hindsight.benchmarks.house.Client;
import dev.hindsight.benchmarks.house.House;
import dev.hindsight.benchmarks.house.Member;
import dev.hindsight.benchmarks.house.TimedReceiver;
import dev.hindsight.benchmarks.measure.Contest;
import dev.hindsight.benchmarks.measure.Goal;
import dev.hindsight.benchmarks.measure.Pace;
import dev.hindsight.benchmarks.measure.Report;
import dev.hindsight.benchmarks.measure.Sample;
import dev.hindsight.support.workspace.CurrentWorkspace;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * How long webhooks to good endpoints are under way, from the commit of the announcement to the request, while the other
 * half of the endpoints hang, against the same events and endpoints when all of them answer. Events come at a steady pace, far
 * from what can be sent at most, each of an incident of its own.
 */
final class NeighboursBenchmark implements Benchmark {

    private static final Goal GOAL = Goal.tailAtMost(1.1);
    private static final String WORKSPACE = "half";
    private static final int HALF = 50;
    private static final Duration BETWEEN_EVENTS = Duration.ofMillis(250);
    private static final int TURNS_IN_ONE = 5;

    private int number;

    @Override
    public void run(House house, Pace pace, Report report) throws Exception {
        var notifications = house.start(Member.NOTIFICATION);
        var receiver = house.opened(new TimedReceiver());
        var announcers = new Announcers(notifications);
        try (var admin = Client.of(notifications, "alice", "/" + WORKSPACE + "/owner")) {
            Announcers.subscribe(admin, WORKSPACE, receiver.steady(), HALF);
            Announcers.subscribe(admin, WORKSPACE, receiver.moody(), HALF);
        }

        var contest = new Contest("Neighbours of endpoints that hang").afterEachTurn(() -> {
            receiver.letTheMoodyGo();
            announcers.awaitQuiet();
        });
        var calm = contest.floor(
                HALF + " endpoints beside as many that answer", time -> announce(announcers, receiver, time));
        contest.against(calm, HALF + " endpoints beside as many that hang", GOAL, time -> {
            receiver.letTheMoodyHang();
            return announce(announcers, receiver, time);
        });
        contest.run(pace.withTurn(pace.turn().multipliedBy(TURNS_IN_ONE)), report);
    }

    private Sample announce(Announcers announcers, TimedReceiver receiver, Duration time) throws Exception {
        var events = Math.max(2, (int) (time.toMillis() / BETWEEN_EVENTS.toMillis()));
        try (var clock = Executors.newSingleThreadScheduledExecutor(
                CurrentWorkspace.everywhere(Executors.defaultThreadFactory()))) {
            for (int event = 0; event < events; event++) {
                clock.schedule(
                                () -> announceOne(announcers, receiver),
                                event == 0 ? 0 : BETWEEN_EVENTS.toMillis(),
                                TimeUnit.MILLISECONDS)
                        .get();
            }
        }
        return Sample.oneByOne(receiver.await((long) events * HALF));
    }

    private void announceOne(Announcers announcers, TimedReceiver receiver) {
        var announcement = Announcers.announcement(WORKSPACE, "s" + number, number);
        receiver.begin(number++);
        announcers.announce(List.of(announcement));
    }
}
