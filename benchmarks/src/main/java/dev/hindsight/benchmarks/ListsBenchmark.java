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
import dev.hindsight.benchmarks.measure.Report;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Pages of lists where there is much, against the same pages where there is little. */
final class ListsBenchmark implements Benchmark {

    private static final int FEW = 1_000;
    private static final Goal GOAL = Goal.timeAtMost(1.5);
    private static final int SHORTER_TURNS = 3;
    private static final String INCIDENTS = "/api/ws/acme/incidents";
    private static final String POSTMORTEMS = "/api/ws/acme/postmortems";

    private final int many;

    /** @param many how long the longer lists are */
    ListsBenchmark(int many) {
        this.many = many;
    }

    @Override
    public void run(House house, Pace pace, Report report) throws Exception {
        var shorter = pace.withTurn(pace.turn().dividedBy(SHORTER_TURNS));
        ofIncidents(house, report).run(shorter, report);
        ofPostmortems(house, report).run(shorter, report);
    }

    private Contest ofIncidents(House house, Report report) throws Exception {
        var few = incidents(house, FEW, report);
        var lots = incidents(house, many, report);
        var contest = new Contest("Pages of incidents: " + named(many) + " / " + named(FEW));
        compare(contest, few, incidentPages(few, FEW), lots, incidentPages(lots, many));
        return contest;
    }

    private static Client incidents(House house, int count, Report report) throws Exception {
        var incidents = house.start(Member.INCIDENT, "_" + count);
        try (var reporter = Client.of(incidents, "bob", "/template/engineer")) {
            reporter.post("/api/ws/template/incidents", Incidents.BODY).accepted();
        }
        report.progress("  seeding " + named(count) + " incidents");
        Seeds.incidents(incidents.jdbc(), count);
        return house.opened(Client.of(incidents, "alice", "/acme/engineer"));
    }

    private static Map<String, String> incidentPages(Client client, int count) throws IOException {
        var pages = new LinkedHashMap<String, String>();
        pages.put("first page", "");
        pages.put(
                "a page in the middle",
                "cursor=" + cursor(client, INCIDENTS, Seeds.moment(count / 2) + "\n" + count / 2));
        pages.put("by status", "status=resolved");
        pages.put("by severity", "severity=P1");
        pages.put("by a common service", "service=service-7");
        pages.put("by a rare service", "service=rare");
        pages.put("by tag", "tag=tag-7");
        pages.put("by a common word", "q=" + Seeds.COMMON);
        pages.put("by a rare word", "q=" + Seeds.RARE);
        pages.put("by an absent word", "q=" + Seeds.ABSENT);
        pages.replaceAll((name, query) -> INCIDENTS + "?" + query);
        return pages;
    }

    private Contest ofPostmortems(House house, Report report) throws Exception {
        var few = postmortems(house, FEW, report);
        var lots = postmortems(house, many, report);
        var contest = new Contest("Pages of postmortems: " + named(many) + " / " + named(FEW));
        compare(contest, few, postmortemPages(few, FEW), lots, postmortemPages(lots, many));
        return contest;
    }

    private static Client postmortems(House house, int count, Report report) {
        var postmortems = house.start(Member.POSTMORTEM, "_" + count);
        var stories = new Stories(postmortems);
        stories.add(Postmortems.TYPE, "template:postmortem:1", Postmortems.story("template:postmortem:1", 1));
        stories.store();
        postmortems.settle();
        report.progress("  seeding " + named(count) + " postmortems");
        Seeds.postmortems(postmortems.jdbc(), count);
        return house.opened(Client.of(postmortems, "carol", "/acme/engineer"));
    }

    private static Map<String, String> postmortemPages(Client client, int count) throws IOException {
        var middle = 1_700_000_000_000_000L + count / 2;
        var pages = new LinkedHashMap<String, String>();
        pages.put("first page", "");
        pages.put(
                "a page in the middle",
                "cursor=" + cursor(client, POSTMORTEMS, middle + "\nacme:postmortem:" + count / 2));
        pages.put("by state", "state=published");
        pages.put("by a common word", "q=" + Seeds.COMMON);
        pages.put("by a rare word", "q=" + Seeds.RARE);
        pages.put("by an absent word", "q=" + Seeds.ABSENT);
        pages.replaceAll((name, query) -> POSTMORTEMS + "?" + query);
        return pages;
    }

    private void compare(
            Contest contest, Client few, Map<String, String> small, Client lots, Map<String, String> large) {
        small.forEach((name, page) -> {
            var floor = contest.floor(name + ", " + named(FEW), reading(few, page));
            contest.against(
                    floor, name + ", " + named(many), GOAL, reading(lots, Objects.requireNonNull(large.get(name))));
        });
    }

    private static Load reading(Client client, String page) {
        return new Load(1, worker -> client.get(page).accepted());
    }

    private static String named(int count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    /** The cursor behind the first item, moved to another place; what it says of its list stays. */
    private static String cursor(Client client, String list, String place) throws IOException {
        var first = client.get(list + "?limit=1").accepted().json().path("next_cursor");
        var parts = new String(Base64.getUrlDecoder().decode(first.asString()), StandardCharsets.UTF_8).split("\n", 2);
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((parts[0] + "\n" + place).getBytes(StandardCharsets.UTF_8));
    }
}
