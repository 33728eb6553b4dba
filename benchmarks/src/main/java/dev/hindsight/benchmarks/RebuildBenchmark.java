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
import dev.hindsight.benchmarks.measure.Report;
import dev.hindsight.benchmarks.measure.Sample;
import dev.hindsight.benchmarks.measure.Turn;
import dev.hindsight.support.id.Ids;

/** Building read models again from the events, against reading the events and doing nothing. */
final class RebuildBenchmark implements Benchmark {

    private static final int OF_A_STORY = 5;
    private static final Goal GOAL = Goal.rateAtLeast(0.65);

    private final int stories;
    private final int events;

    /** @param size about how many events are read */
    RebuildBenchmark(int size) {
        stories = size / OF_A_STORY;
        events = stories * OF_A_STORY;
    }

    @Override
    public void run(House house, Pace pace, Report report) throws Exception {
        ofIncidents(house, report).run(pace, report);
        ofPostmortems(house, report).run(pace, report);
    }

    private Contest ofIncidents(House house, Report report) {
        var incidents = house.start(Member.INCIDENT, Ignoring.OfIncidents.class);
        report.progress("  storing " + events + " events of incidents");
        var stories = new Stories(incidents);
        for (int number = 1; number <= this.stories; number++) {
            var id = Ids.next("acme", Incidents.KIND);
            stories.add(Incidents.TYPE, id, Incidents.shortStory(id, number));
        }
        stories.store();
        incidents.settle();
        var contest = new Contest("Rebuilding from " + events + " events of incidents");
        var nothing = contest.floor("doing nothing", rebuilding(incidents, Ignoring.GROUP));
        contest.against(nothing, "incident-details", GOAL, rebuilding(incidents, "incident-details"));
        contest.against(nothing, "incident-timeline", GOAL, rebuilding(incidents, "incident-timeline"));
        return contest;
    }

    private Contest ofPostmortems(House house, Report report) {
        var postmortems = house.start(Member.POSTMORTEM, Ignoring.OfPostmortems.class);
        report.progress("  storing " + events + " events of postmortems");
        var stories = new Stories(postmortems);
        for (int number = 1; number <= this.stories; number++) {
            var id = Ids.next("acme", Postmortems.KIND);
            stories.add(Postmortems.TYPE, id, Postmortems.story(id, number));
        }
        stories.store();
        postmortems.settle();
        var contest = new Contest("Rebuilding from " + events + " events of postmortems");
        var nothing = contest.floor("doing nothing", rebuilding(postmortems, Ignoring.GROUP));
        contest.against(nothing, "postmortem", GOAL, rebuilding(postmortems, "postmortem"));
        return contest;
    }

    private Turn rebuilding(Service service, String group) {
        return time -> Sample.together(events, service.rebuild(group));
    }
}
