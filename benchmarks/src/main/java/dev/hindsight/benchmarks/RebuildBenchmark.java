package dev.hindsight.benchmarks;

import dev.hindsight.benchmarks.house.House;
import dev.hindsight.benchmarks.house.Ignoring;
import dev.hindsight.benchmarks.house.Incidents;
import dev.hindsight.benchmarks.house.Member;
import dev.hindsight.benchmarks.house.Postmortems;
import dev.hindsight.benchmarks.house.Service;
import dev.hindsight.benchmarks.house.Stories;
import dev.hindsight.benchmarks.measure.Contest;
import dev.hindsight.benchmarks.measure.Goal;
import dev.hindsight.benchmarks.measure.Pace;
import dev.hindsight.benchmarks.measure.Sample;
import dev.hindsight.benchmarks.measure.Table;
import dev.hindsight.benchmarks.measure.Turn;
import dev.hindsight.support.id.Ids;
import java.util.List;
import java.util.function.Consumer;

/** Building read models again from the events, against reading the events and doing nothing. */
final class RebuildBenchmark implements Benchmark {

    private static final int STORIES = 20_000;
    private static final int EVENTS = 5 * STORIES;
    private static final Goal GOAL = Goal.rateAtLeast(0.65);

    @Override
    public List<Table> run(House house, Pace pace, Consumer<String> progress) throws Exception {
        return List.of(
                ofIncidents(house, progress).run(pace, progress),
                ofPostmortems(house, progress).run(pace, progress));
    }

    private static Contest ofIncidents(House house, Consumer<String> progress) {
        var incidents = house.start(Member.INCIDENT, Ignoring.OfIncidents.class);
        progress.accept("  storing " + EVENTS + " events of incidents");
        var stories = new Stories(incidents);
        for (int number = 1; number <= STORIES; number++) {
            var id = Ids.next("acme", Incidents.KIND);
            stories.add(Incidents.TYPE, id, Incidents.shortStory(id, number));
        }
        stories.store();
        incidents.settle();
        var contest = new Contest("Rebuilding from " + EVENTS + " events of incidents");
        var nothing = contest.floor("doing nothing", rebuilding(incidents, Ignoring.GROUP));
        contest.against(nothing, "incident-details", GOAL, rebuilding(incidents, "incident-details"));
        contest.against(nothing, "incident-timeline", GOAL, rebuilding(incidents, "incident-timeline"));
        return contest;
    }

    private static Contest ofPostmortems(House house, Consumer<String> progress) {
        var postmortems = house.start(Member.POSTMORTEM, Ignoring.OfPostmortems.class);
        progress.accept("  storing " + EVENTS + " events of postmortems");
        var stories = new Stories(postmortems);
        for (int number = 1; number <= STORIES; number++) {
            var id = Ids.next("acme", Postmortems.KIND);
            stories.add(Postmortems.TYPE, id, Postmortems.story(id, number));
        }
        stories.store();
        postmortems.settle();
        var contest = new Contest("Rebuilding from " + EVENTS + " events of postmortems");
        var nothing = contest.floor("doing nothing", rebuilding(postmortems, Ignoring.GROUP));
        contest.against(nothing, "postmortem", GOAL, rebuilding(postmortems, "postmortem"));
        return contest;
    }

    private static Turn rebuilding(Service service, String group) {
        return time -> Sample.together(EVENTS, service.rebuild(group));
    }
}
