package dev.hindsight.endtoend.isolation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.hindsight.endtoend.contract.Program;
import dev.hindsight.endtoend.contract.World;
import dev.hindsight.support.security.Role;
import dev.hindsight.testsupport.api.Answer;
import dev.hindsight.testsupport.api.ApiClient;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * A workspace that only one test uses. Its people have the same names as those of any other: olga owns it, ada is an admin,
 * bob, carol, eve and tina are engineers, anybody else is a viewer.
 */
final class House {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Map<String, Role> PEOPLE = Map.of(
            "olga", Role.OWNER,
            "ada", Role.ADMIN,
            "bob", Role.ENGINEER,
            "carol", Role.ENGINEER,
            "eve", Role.ENGINEER,
            "tina", Role.ENGINEER);

    private static final String WRITING_OF_OTHERS = "writing-of-others";

    private final World world;
    private final String workspace;
    private final Map<String, ApiClient> people = new ConcurrentHashMap<>();
    private final Names names = new Names();
    private final Marks marks = new Marks();

    /** @param kind what its slug begins with */
    House(World world, String kind) {
        this.world = world;
        this.workspace = kind + "-" + UUID.randomUUID().toString().substring(0, 8);
    }

    /** One in which people write of what is in others. */
    static House writingOfOthers(World world) {
        return new House(world, WRITING_OF_OTHERS);
    }

    static boolean writesOfOthers(String workspace) {
        return workspace.startsWith(WRITING_OF_OTHERS);
    }

    String workspace() {
        return workspace;
    }

    /** What there is here. */
    Names names() {
        return names;
    }

    /** Those that are planted in no story. */
    Marks marks() {
        return marks;
    }

    ApiClient as(String person) {
        return people.computeIfAbsent(
                person, it -> world.as(it, List.of(workspace), PEOPLE.getOrDefault(it, Role.VIEWER)));
    }

    /** Olga does something here and succeeds. */
    Answer does(String method, String path, @Nullable String body, String... headers) {
        var answer = as("olga").send(method, workspace + "/" + path, body, headers);
        assertThat(answer.status())
                .as("%s %s %s: %s", method, path, body, answer)
                .isBetween(200, 299);
        return answer;
    }

    Answer sees(String path) {
        return does("GET", path, null);
    }

    /** Every event from now on is sent there as well. */
    void tells(URI receiver, boolean privateOnes) {
        var body = marks.plantedIn(
                """
                {"name": "~endpoint~", "kind": "webhook", "url": "%s~address~", "events": ["*"], "include_private": %s,
                 "headers": {"X-Tenant": "~header~"}}"""
                        .formatted(receiver, privateOnes));
        var added = does("POST", "endpoints", body);
        names.note(Named.ENDPOINT, added.text("id"));
        names.note(Named.ETAG, added.etag());
        names.note(Named.SECRET, added.text("secret"));
    }

    /** A program that its owner lets in, with all scopes there are. */
    Program employs() {
        var body = marks.plantedIn(
                """
                {"name": "~account~", "role": "admin", "description": "~account description~", "scopes": %s}"""
                        .formatted(Program.ALL_SCOPES));
        var program = Program.createdBy(as("olga"), workspace, body);
        names.note(Named.ACCOUNT, program.id());
        names.note(Named.SECRET, program.secret());
        return program;
    }

    /** Waits until nothing is on its way any more, and notes what was sent and told. */
    void rests() {
        for (var endpoint : names.of(Named.ENDPOINT)) {
            var log = await().atMost(PATIENCE)
                    .pollInterval(Duration.ofMillis(50))
                    .until(() -> sees("endpoints/" + endpoint + "/deliveries?limit=200"), House::isOver);
            names.noteAll(Named.DELIVERY, log.texts("items", "id").subList(0, 1));
        }
        var told = as("tina").get(workspace + "/notifications").texts("items", "id");
        names.noteAll(Named.NOTIFICATION, told);
    }

    private static boolean isOver(Answer log) {
        var states = log.texts("items", "state");
        return log.texts("items", "event_type").contains("task.blocked")
                && states.stream().allMatch("succeeded"::equals);
    }
}
