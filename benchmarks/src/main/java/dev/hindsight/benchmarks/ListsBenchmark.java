package dev.hindsight.benchmarks;

import dev.hindsight.benchmarks.house.Client;
import dev.hindsight.benchmarks.house.House;
import dev.hindsight.benchmarks.house.Incidents;
import dev.hindsight.benchmarks.house.Member;
import dev.hindsight.benchmarks.house.Postmortems;
import dev.hindsight.benchmarks.house.Seeds;
import dev.hindsight.benchmarks.house.Stories;
import dev.hindsight.benchmarks.measure.Contest;
import dev.hindsight.benchmarks.measure.Goal;
import dev.hindsight.benchmarks.measure.Load;
import dev.hindsight.benchmarks.measure.Pace;
import dev.hindsight.benchmarks.measure.Table;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/** Pages of lists where there is much, against the same pages where there is little. */
final class ListsBenchmark implements Benchmark {

    private static final int FEW = 1_000;
    private static final Goal GOAL = Goal.timeAtMost(1.5);
    private static final int SHORTER_TURNS = 3;

    private final int many;

    /** @param many how long the longer lists are */
    ListsBenchmark(int many) {
        this.many = many;
    }

    @Override
    public List<Table> run(House house, Pace pace, Consumer<String> progress) throws Exception {
        var shorter = pace.withTurn(pace.turn().dividedBy(SHORTER_TURNS));
        return List.of(
                ofIncidents(house, progress).run(shorter, progress),
                ofPostmortems(house, progress).run(shorter, progress));
    }

    private Contest ofIncidents(House house, Consumer<String> progress) throws Exception {
        var few = incidents(house, FEW, progress);
        var lots = incidents(house, many, progress);
        var contest = new Contest("Pages of incidents: " + named(many) + " / " + named(FEW));
        incidentPages(FEW)
                .forEach((name, small) -> compare(
                        contest, name, few, small, lots, incidentPages(many).getOrDefault(name, "")));
        return contest;
    }

    private static Client incidents(House house, int count, Consumer<String> progress) throws Exception {
        var incidents = house.start(Member.INCIDENT, "_" + count);
        try (var reporter = Client.of(incidents, "bob", "/template/engineer")) {
            reporter.post("/api/ws/template/incidents", Incidents.BODY).accepted();
        }
        progress.accept("  seeding " + named(count) + " incidents");
        Seeds.incidents(incidents.jdbc(), count);
        return house.opened(Client.of(incidents, "alice", "/acme/engineer"));
    }

    private static Map<String, String> incidentPages(int count) {
        var pages = new LinkedHashMap<String, String>();
        pages.put("first page", "");
        pages.put("a page in the middle", "cursor=" + cursor(String.valueOf(count / 2)));
        pages.put("by status", "status=resolved");
        pages.put("by severity", "severity=P1");
        pages.put("by a common service", "service=service-7");
        pages.put("by a rare service", "service=rare");
        pages.put("by tag", "tag=tag-7");
        pages.put("by a common word", "q=" + Seeds.COMMON);
        pages.put("by a rare word", "q=" + Seeds.RARE);
        pages.put("by an absent word", "q=" + Seeds.ABSENT);
        pages.replaceAll((name, query) -> "/api/ws/acme/incidents?" + query);
        return pages;
    }

    private Contest ofPostmortems(House house, Consumer<String> progress) throws Exception {
        var few = postmortems(house, FEW, progress);
        var lots = postmortems(house, many, progress);
        var contest = new Contest("Pages of postmortems: " + named(many) + " / " + named(FEW));
        postmortemPages(FEW)
                .forEach((name, small) -> compare(
                        contest, name, few, small, lots, postmortemPages(many).getOrDefault(name, "")));
        return contest;
    }

    private static Client postmortems(House house, int count, Consumer<String> progress) {
        var postmortems = house.start(Member.POSTMORTEM, "_" + count);
        var stories = new Stories(postmortems);
        stories.add(Postmortems.TYPE, "template:postmortem:1", Postmortems.story("template:postmortem:1", 1));
        stories.store();
        postmortems.settle();
        progress.accept("  seeding " + named(count) + " postmortems");
        Seeds.postmortems(postmortems.jdbc(), count);
        return house.opened(Client.of(postmortems, "carol", "/acme/engineer"));
    }

    private static Map<String, String> postmortemPages(int count) {
        var middle = 1_700_000_000_000_000L + count / 2;
        var pages = new LinkedHashMap<String, String>();
        pages.put("first page", "");
        pages.put("a page in the middle", "cursor=" + cursor(middle + "\nacme:postmortem:" + count / 2));
        pages.put("by state", "state=published");
        pages.put("by a common word", "q=" + Seeds.COMMON);
        pages.put("by a rare word", "q=" + Seeds.RARE);
        pages.put("by an absent word", "q=" + Seeds.ABSENT);
        pages.replaceAll((name, query) -> "/api/ws/acme/postmortems?" + query);
        return pages;
    }

    private static void compare(Contest contest, String name, Client few, String small, Client lots, String large) {
        var floor = contest.floor(name, reading(few, small));
        contest.against(floor, name, GOAL, reading(lots, large));
    }

    private static Load reading(Client client, String page) {
        return new Load(1, worker -> client.get(page).accepted());
    }

    private static String named(int count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    private static String cursor(String place) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(place.getBytes(StandardCharsets.UTF_8));
    }
}
