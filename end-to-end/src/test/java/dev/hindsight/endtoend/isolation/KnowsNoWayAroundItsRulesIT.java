package dev.hindsight.endtoend.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.endtoend.contract.OnOneSystem;
import dev.hindsight.endtoend.contract.SideBySide;
import dev.hindsight.endtoend.contract.Trial;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whatever the path looks like, at the origin and at each service, what is behind it is only for those who may. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(OnOneSystem.class)
class KnowsNoWayAroundItsRulesIT {

    private static final String NOBODY = "";

    /** As long as the key of a private incident, so that answers are, too. */
    private static final String NONE = "INC-123456789";

    private static final Pattern MARK = Pattern.compile("mk[0-9a-f]{16}");

    private final House house;
    private final House neighbour;
    private final List<BareHttp> doors;
    private final String open;
    private final String secret;

    KnowsNoWayAroundItsRulesIT(Trial trial) throws IOException {
        this.house = new House(trial.world(), "odd");
        this.neighbour = new House(trial.world(), "next");
        this.open = opened(false);
        this.secret = opened(true);
        this.doors =
                doors(JsonMapper.shared().readTree(Files.readString(trial.data().resolve("run/hindsight.json"))));
    }

    private String opened(boolean isPrivate) {
        var body = house.marks().plantedIn("{\"title\": \"~title~\", \"private\": %s}".formatted(isPrivate));
        return house.does("POST", "incidents", body).text("key");
    }

    private static List<BareHttp> doors(JsonNode run) {
        return run.path("ports").properties().stream()
                .filter(port -> port.getKey().equals("origin") || port.getKey().endsWith("-service"))
                .map(port -> new BareHttp(port.getValue().asInt()))
                .toList();
    }

    /** Otherwise nothing would be proved by being refused. */
    @Test
    void showsWhatIsThereToThoseWhoMaySeeIt() {
        var seen = everywhere(List.of(pathOf(secret)), "GET", tokenOf(house, "olga"));

        assertThat(seen.stream().filter(Seen::showsSomething)).hasSize(2); // at the origin and at its service
    }

    @Test
    void showsNothingToAnybodyElse() {
        var outside = Stream.of(NOBODY, tokenOf(neighbour, "olga")).flatMap(token -> Stream.of(secret, open)
                .flatMap(key -> everywhere(OddPaths.of(pathOf(key)), "GET", token).stream()));
        var inside = everywhere(OddPaths.of(pathOf(secret)), "GET", tokenOf(house, "eve")).stream();
        var across =
                List.of("/..", "/%2e%2e", "/..;", ";/..;", "/..%2f", "/incidents/../..", "/incidents/..%2f..").stream()
                        .map(up -> "/api/ws/" + neighbour.workspace() + up + "/" + house.workspace() + "/incidents/"
                                + secret)
                        .flatMap(path -> everywhere(List.of(path), "GET", tokenOf(neighbour, "olga")).stream());

        assertThat(Stream.of(outside, inside, across).flatMap(all -> all))
                .hasSizeGreaterThan(1000)
                .filteredOn(seen -> seen.showsSomething() || seen.said().status() >= 500)
                .isEmpty();
    }

    @Test
    void changesNothingForWhoMayOnlyRead() {
        var paths = OddPaths.of(pathOf(open) + "/resolution");
        var tried = everywhere(paths, "PUT", tokenOf(house, "vera"), "If-Match: *");
        var disguised = Stream.of("X-HTTP-Method-Override: PUT", "X-Method-Override: PUT", "X-HTTP-Method: PUT")
                .flatMap(header -> Stream.of("GET", "POST")
                        .flatMap(method -> everywhere(
                                List.of(
                                        paths.getFirst(),
                                        pathOf(open) + "/resolution",
                                        pathOf(open) + "/resolution?_method=PUT"),
                                method,
                                tokenOf(house, "olga"),
                                header)
                                .stream()));

        assertThat(Stream.concat(tried.stream(), disguised))
                .filteredOn(seen -> seen.said().isSuccess() && !seen.isForEverybody())
                .isEmpty();
        assertThat(house.sees("incidents/" + open).text("status")).isEqualTo("open");
    }

    @Test
    void tellsNothingToAnybodyWithoutAToken() {
        var paths = Stream.of("/actuator/metrics", "/actuator/env", "/actuator/prometheus", "/api/openapi", "/actuator")
                .flatMap(path -> Stream.concat(Stream.of(path), OddPaths.of(path).stream()))
                .toList();

        assertThat(everywhere(paths, "GET", NOBODY))
                .filteredOn(seen -> seen.said().isSuccess() && !seen.isForEverybody())
                .isEmpty();
    }

    /** By other methods and conditions, too, a hidden incident is none. */
    @Test
    void answersOtherQuestionsAboutAHiddenThingAsAboutNone() {
        var eve = tokenOf(house, "eve");
        for (var door : doors) {
            for (var method : List.of("HEAD", "OPTIONS", "TRACE", "PATCH", "DELETE", "POST", "PROPFIND")) {
                for (var header : List.of(
                        "X-A: b", "If-None-Match: *", "If-None-Match: \"1\"", "If-Match: \"1\"", "Range: bytes=0-1")) {
                    var hidden = door.say(method, pathOf(secret), eve, header);
                    var absent = door.say(method, pathOf(NONE), eve, header);
                    assertThat(told(hidden, secret)).as("%s %s", method, header).isEqualTo(told(absent, NONE));
                }
            }
        }
    }

    private static String told(BareHttp.Said said, String key) {
        return said.text().replace(key, "KEY").replaceAll("(?mi)^date: .*$", "");
    }

    private List<Seen> everywhere(List<String> paths, String method, String token, String... headers) {
        var asked = doors.stream()
                .flatMap(door -> paths.stream().map(path -> new Seen(door, method, path, new BareHttp.Said(""))))
                .toList();
        return SideBySide.each(
                asked,
                ask -> new Seen(ask.door(), method, ask.path(), ask.door().say(method, ask.path(), token, headers)));
    }

    private String pathOf(String key) {
        return "/api/ws/" + house.workspace() + "/incidents/" + key;
    }

    private static String tokenOf(House house, String person) {
        return house.as(person).token();
    }

    /** One question and its answer. */
    private record Seen(BareHttp door, String method, String path, BareHttp.Said said) {

        /** Whether the answer is more than one that everybody may have, such as health and the page for signing in. */
        boolean showsSomething() {
            return (said.isSuccess() && !isForEverybody())
                    || MARK.matcher(said.text()).find();
        }

        boolean isForEverybody() {
            return said.body().startsWith("{\"groups\":[\"liveness\",\"readiness\"],\"status\":\"UP\"}")
                    || said.text().contains("Content-Type: text/html");
        }
    }
}
