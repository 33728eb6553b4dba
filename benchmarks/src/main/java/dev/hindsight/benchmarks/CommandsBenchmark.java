package dev.hindsight.benchmarks;

import dev.hindsight.benchmarks.house.Client;
import dev.hindsight.benchmarks.house.Floor;
import dev.hindsight.benchmarks.house.Floor.StoredRow;
import dev.hindsight.benchmarks.house.House;
import dev.hindsight.benchmarks.house.Incidents;
import dev.hindsight.benchmarks.house.Member;
import dev.hindsight.benchmarks.house.Service;
import dev.hindsight.benchmarks.house.Stories;
import dev.hindsight.benchmarks.measure.Contest;
import dev.hindsight.benchmarks.measure.Goal;
import dev.hindsight.benchmarks.measure.Load;
import dev.hindsight.benchmarks.measure.Pace;
import dev.hindsight.benchmarks.measure.Report;
import dev.hindsight.benchmarks.measure.Turn;
import dev.hindsight.incident.write.openincident.IncidentOpening;
import dev.hindsight.support.command.Commands;
import dev.hindsight.support.id.Ids;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

/** Opening incidents and changing them, against what the database needs for the same rows. */
final class CommandsBenchmark implements Benchmark {

    private static final String WORKSPACE = "acme";
    private static final int WORKERS = 16;
    private static final int EXISTING = 1_000;

    @Override
    public void run(House house, Pace pace, Report report) throws Exception {
        var incidents = house.start(Member.INCIDENT);
        var existing = existing(incidents);
        // Stored as every command stores it, with where it came from.
        var model = Incidents.opening("model", 1);
        incidents.bean(Commands.class).send(model);
        incidents.bean(Commands.class).send(Incidents.judging(model.incidentId(), 0));
        incidents.settle();
        var setting = new Setting(
                incidents,
                house.floor(),
                house.opened(Client.of(incidents, "alice", engineerEverywhere())),
                StoredRow.last(incidents.jdbc(), "IncidentOpened"),
                StoredRow.last(incidents.jdbc(), "SeverityChanged"),
                existing);
        setting.contest(1).run(pace, report);
        setting.contest(WORKERS).run(pace, report);
    }

    private static List<String> existing(Service incidents) {
        var stories = new Stories(incidents);
        var ids = new ArrayList<String>();
        for (int number = 1; number <= EXISTING; number++) {
            var id = Ids.next("seeded", Incidents.KIND);
            ids.add(id);
            stories.add(Incidents.TYPE, id, Incidents.shortStory(id, number));
        }
        stories.store();
        return ids;
    }

    private static String[] engineerEverywhere() {
        return IntStream.range(-1, WORKERS)
                .mapToObj(worker -> "/" + workspace(worker) + "/engineer")
                .toArray(String[]::new);
    }

    private static String workspace(int worker) {
        return worker < 0 ? WORKSPACE : WORKSPACE + "-" + worker;
    }

    /** What the contenders work with. */
    private record Setting(
            Service incidents, Floor floor, Client client, StoredRow opened, StoredRow judged, List<String> existing) {

        Contest contest(int workers) throws Exception {
            var contest = new Contest("Commands, " + workers + " at a time").afterEachTurn(incidents::settle);
            var insert = contest.floor("insert, commit", new Load(workers, worker -> floor.insert(opened)));
            var number = new AtomicLong();
            var bus = new Load(workers, worker -> commands()
                    .send(Incidents.opening("numbered-" + workers, number.incrementAndGet())));
            contest.against(insert, "open by the command bus, nobody follows", Goal.rateAtLeast(0.8), alone(bus));
            contest.against(insert, "open by the command bus", Goal.rateAtLeast(0.8), bus);
            contest.against(insert, "open with a number, one workspace", Goal.rate(), opening(workers, false));
            contest.against(insert, "POST /incidents, one workspace", Goal.rateAtLeast(0.4), posting(workers, false));
            if (workers > 1) {
                contest.against(insert, "open with a number, a workspace each", Goal.rate(), opening(workers, true));
                contest.against(
                        insert, "POST /incidents, a workspace each", Goal.rateAtLeast(0.4), posting(workers, true));
            }
            var readAndInsert = contest.floor("read five rows, insert, commit", readingAndInserting(workers));
            var judging = judging(workers);
            contest.against(
                    readAndInsert, "change by the command bus, nobody follows", Goal.rateAtLeast(0.9), alone(judging));
            contest.against(readAndInsert, "change by the command bus", Goal.rateAtLeast(0.9), judging);
            return contest;
        }

        private Commands commands() {
            return incidents.bean(Commands.class);
        }

        /** Without the projections and the publisher, who need the same processors at the same time. */
        private Turn alone(Load load) {
            return time -> incidents.whileNobodyFollows(() -> {
                try {
                    return load.take(time);
                } catch (Exception failed) {
                    throw new IllegalStateException(failed);
                }
            });
        }

        private Load opening(int workers, boolean apart) {
            var opening = incidents.bean(IncidentOpening.class);
            return new Load(workers, worker -> {
                var workspace = workspace(apart ? worker : -1);
                opening.open(workspace, Ids.next(workspace, Incidents.KIND), Incidents.report());
            });
        }

        private Load posting(int workers, boolean apart) {
            return new Load(workers, worker -> client.post(
                            "/api/ws/" + workspace(apart ? worker : -1) + "/incidents", Incidents.BODY)
                    .accepted());
        }

        private Load judging(int workers) {
            var turn = new AtomicLong();
            return new Load(workers, worker -> {
                long number = turn.getAndIncrement();
                commands().send(Incidents.judging(existing.get((int) (number % EXISTING)), number / EXISTING));
            });
        }

        private Load readingAndInserting(int workers) throws Exception {
            var story = StoredRow.story(incidents.jdbc(), existing.getFirst()).subList(0, Floor.READ);
            for (var stream : existing) {
                floor.prepare(workers + stream, story);
            }
            var turn = new AtomicLong();
            return new Load(workers, worker -> {
                long number = turn.getAndIncrement();
                floor.readAndInsert(
                        workers + existing.get((int) (number % EXISTING)), Floor.READ + number / EXISTING, judged);
            });
        }
    }
}
