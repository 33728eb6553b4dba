package dev.hindsight.benchmarks;

import dev.hindsight.benchmarks.house.House;
import dev.hindsight.benchmarks.house.Incidents;
import dev.hindsight.benchmarks.house.Member;
import dev.hindsight.benchmarks.house.Service;
import dev.hindsight.benchmarks.house.Stories;
import dev.hindsight.benchmarks.measure.Contender;
import dev.hindsight.benchmarks.measure.Contest;
import dev.hindsight.benchmarks.measure.Goal;
import dev.hindsight.benchmarks.measure.Load;
import dev.hindsight.benchmarks.measure.Pace;
import dev.hindsight.benchmarks.measure.Report;
import dev.hindsight.benchmarks.measure.Sample;
import dev.hindsight.benchmarks.measure.Turn;
import dev.hindsight.support.command.Commands;
import dev.hindsight.support.id.Ids;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** Changing an incident whose timeline is long, just used before or first after a start, against one that is short. */
final class StreamsBenchmark implements Benchmark {

    private static final int SHORT = 10;
    private static final int OF_EACH = 8;
    private static final int TO_WARM_A_START = 300;

    private final List<Integer> lengths;
    private final Map<Integer, List<String>> byLength = new LinkedHashMap<>();
    private final List<String> others = new ArrayList<>();
    private final Map<String, Long> judged = new ConcurrentHashMap<>();

    /** @param size ten times as many as the longest timeline has entries */
    StreamsBenchmark(int size) {
        lengths = List.of(SHORT, size / 100, size / 10);
    }

    @Override
    public void run(House house, Pace pace, Report report) throws Exception {
        var incidents = new Service[] {house.start(Member.INCIDENT)};
        report.progress("  storing long stories");
        store(incidents[0]);
        incidents[0].settle();
        contest("A command on an incident in use", 1.2, ids -> inUse(incidents[0], ids))
                .afterEachTurn(() -> incidents[0].settle())
                .run(pace, report);
        // A start takes longer than the commands after it: what counts is how many times it was measured.
        contest("The first command on an incident after a start", 2, ids -> once(incidents, ids))
                .beforeEachRound(() -> incidents[0] = restarted(house, incidents[0]))
                .run(pace.withWarmUp(Duration.ZERO), report);
    }

    private void store(Service incidents) {
        var stories = new Stories(incidents);
        for (int length : lengths) {
            var ids = new ArrayList<String>();
            for (int number = 1; number <= OF_EACH; number++) {
                var id = Ids.next("of-" + length, Incidents.KIND);
                ids.add(id);
                stories.add(Incidents.TYPE, id, Incidents.longStory(id, number, length));
            }
            byLength.put(length, ids);
        }
        for (int number = 1; number <= TO_WARM_A_START; number++) {
            var id = Ids.next("other", Incidents.KIND);
            others.add(id);
            stories.add(Incidents.TYPE, id, Incidents.shortStory(id, number));
        }
        stories.store();
    }

    private Contest contest(String title, double goal, Function<List<String>, Turn> turnOf) {
        var contest = new Contest(title);
        var floor = new Contender[1];
        byLength.forEach((length, ids) -> {
            var name = String.format(Locale.ROOT, "%,d entries", length);
            var own = turnOf.apply(ids);
            if (floor[0] == null) {
                floor[0] = contest.floor(name, own);
            } else {
                contest.against(floor[0], name, Goal.timeAtMost(goal), own);
            }
        });
        return contest;
    }

    /** Connections are open and code is loaded, but nothing is known of the incidents that are measured. */
    private Service restarted(House house, Service before) {
        before.close();
        var incidents = house.start(Member.INCIDENT);
        for (int again = 0; again < 3; again++) {
            for (var id : others) {
                change(incidents, id);
            }
        }
        incidents.settle();
        return incidents;
    }

    private Load inUse(Service incidents, List<String> ids) {
        var turn = new AtomicInteger();
        return new Load(1, worker -> change(incidents, ids.get(turn.getAndIncrement() % OF_EACH)));
    }

    private Turn once(Service[] incidents, List<String> ids) {
        return time -> {
            var latencies = Sample.noLatencies();
            for (var id : ids) {
                long begin = System.nanoTime();
                change(incidents[0], id);
                latencies.recordValue(System.nanoTime() - begin);
            }
            return Sample.oneByOne(latencies);
        };
    }

    /** Each time another severity than before: a command that changes nothing stores nothing. */
    private void change(Service incidents, String id) {
        incidents.bean(Commands.class).send(Incidents.judging(id, judged.merge(id, 1L, Long::sum) - 1));
    }
}
