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
import dev.hindsight.benchmarks.measure.Sample;
import dev.hindsight.benchmarks.measure.Table;
import dev.hindsight.benchmarks.measure.Turn;
import dev.hindsight.support.command.Commands;
import dev.hindsight.support.id.Ids;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/** Changing an incident whose timeline is long, just used before or first after a start, against one that is short. */
final class StreamsBenchmark implements Benchmark {

    private static final List<Integer> LENGTHS = List.of(10, 100, 1_000, 10_000);
    private static final int OF_EACH = 8;
    private static final int TO_WARM_A_START = 300;

    private final AtomicLong turn = new AtomicLong();
    private final Map<Integer, List<String>> byLength = new LinkedHashMap<>();
    private final List<String> others = new ArrayList<>();

    @Override
    public List<Table> run(House house, Pace pace, Consumer<String> progress) throws Exception {
        var incidents = new Service[] {house.start(Member.INCIDENT)};
        progress.accept("  storing long stories");
        store(incidents[0]);
        incidents[0].settle();
        var warm = contest(
                        "A command on an incident in use",
                        1.2,
                        (name, ids) -> new Load(1, worker -> {
                            long number = turn.getAndIncrement();
                            change(incidents[0], ids.get((int) (number % OF_EACH)), number / OF_EACH);
                        }))
                .afterEachTurn(() -> incidents[0].settle())
                .run(pace, progress);
        // A start takes longer than the commands after it: what counts is how many times it was measured.
        var cold = contest("The first command on an incident after a start", 2, (name, ids) -> once(incidents, ids))
                .beforeEachRound(() -> incidents[0] = restarted(house, incidents[0]))
                .run(pace.withWarmUp(Duration.ZERO), progress);
        return List.of(warm, cold);
    }

    private void store(Service incidents) {
        var stories = new Stories(incidents);
        for (int length : LENGTHS) {
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

    private Contest contest(String title, double goal, BiFunction<String, List<String>, Turn> turnOf) {
        var contest = new Contest(title);
        var floor = new Contender[1];
        byLength.forEach((length, ids) -> {
            var name = String.format(java.util.Locale.ROOT, "%,d entries", length);
            var own = turnOf.apply(name, ids);
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
                change(incidents, id, turn.getAndIncrement());
            }
        }
        incidents.settle();
        return incidents;
    }

    private Turn once(Service[] incidents, List<String> ids) {
        return time -> {
            var latencies = Sample.noLatencies();
            long number = turn.getAndIncrement();
            for (var id : ids) {
                long begin = System.nanoTime();
                change(incidents[0], id, number);
                latencies.recordValue(System.nanoTime() - begin);
            }
            return Sample.oneByOne(latencies);
        };
    }

    private static void change(Service incidents, String id, long turn) {
        incidents.bean(Commands.class).send(Incidents.judging(id, turn));
    }
}
