package dev.hindsight.endtoend.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.endtoend.contract.OnOneSystem;
import dev.hindsight.endtoend.contract.SideBySide;
import dev.hindsight.endtoend.contract.Trial;
import dev.hindsight.endtoend.contract.World;
import dev.hindsight.support.security.Role;
import dev.hindsight.testsupport.infrastructure.RecordingReceiver;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every text of a private incident, and of another workspace, is a mark; whoever may not see them asks everything. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(OnOneSystem.class)
class ShowsNobodyWhatIsHiddenIT {

    /** What somebody must know who is to do a task. */
    private static final String[] OF_TASKS = {"canary", "alert", "task description", "blocked by", "watcher"};

    /** What nobody is ever told. */
    private static final String REQUEST_KEY = "request key";

    /** How long readers wait for a version. */
    private static final Duration READERS_PATIENCE = Duration.ofSeconds(2);

    private final World world;
    private final Reads reads;
    private final House house;
    private final House neighbour;
    private final Story open;
    private final Story secret;
    private final Story foreign;
    private final RecordingReceiver discreet = RecordingReceiver.start();
    private final RecordingReceiver trusted = RecordingReceiver.start();
    private final RecordingReceiver neighbours = RecordingReceiver.start();

    ShowsNobodyWhatIsHiddenIT(Trial trial) {
        this.world = trial.world();
        this.reads = new Reads(trial.document());
        this.house = new House(world, "house");
        this.neighbour = new House(world, "neighbour");
        house.tells(discreet.url(), false);
        house.tells(trusted.url(), true);
        neighbour.tells(neighbours.url(), true);
        var stories = SideBySide.each(
                List.of("open", "secret", "foreign"),
                kind -> Story.told(kind.equals("foreign") ? neighbour : house, kind.equals("secret")));
        this.open = stories.get(0);
        this.secret = stories.get(1);
        this.foreign = stories.get(2);
        List.of(house, neighbour).forEach(House::employs);
        house.rests();
        neighbour.rests();
    }

    @AfterAll
    void stopListening() {
        Stream.of(discreet, trusted, neighbours).forEach(RecordingReceiver::close);
    }

    /** Otherwise it would prove nothing that others do not find them. */
    @Test
    void showsEverythingToThoseWhoMaySeeIt() {
        var questions = reads.everyWay(house.names());
        var asOwner = new Asking(house.as("olga"), house.workspace());
        var asResponder = new Asking(house.as("carol"), house.workspace());

        assertThat(asOwner.found(secret.marks(), questions))
                .containsKeys(names(secret.marks().notOf(REQUEST_KEY)));
        assertThat(asOwner.found(house.marks(), questions))
                .containsKeys(names(house.marks().all()));
        assertThat(asResponder.found(secret.marks(), questions))
                .containsKeys(names(secret.marks().notOf(REQUEST_KEY)));
        assertThat(new Asking(neighbour.as("olga"), neighbour.workspace())
                        .found(foreign.marks(), reads.everyWay(neighbour.names())))
                .containsKeys(names(foreign.marks().notOf(REQUEST_KEY)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"vera", "eve"})
    void hidesAPrivateIncidentFromWhoIsNotInIt(String outsider) {
        var asking = new Asking(house.as(outsider), house.workspace());
        var questions = reads.everyWay(house.names());

        assertThat(asking.found(secret.marks(), questions)).isEmpty();
        assertThat(asking.found(house.marks(), questions)).isEmpty();
        assertThat(asking.found(open.marks(), questions)).isNotEmpty();
    }

    @Test
    void showsWhoIsToDoATaskOfAPrivateIncidentNoMoreThanTheTask() {
        var found = new Asking(house.as("tina"), house.workspace())
                .found(secret.marks(), reads.everyWay(house.names()))
                .keySet();

        assertThat(found).isNotEmpty().isSubsetOf(secret.marks().of(OF_TASKS));
    }

    @ParameterizedTest
    @ValueSource(strings = {"olga", "eve", "vera"})
    void showsNothingOfAnotherWorkspace(String person) {
        var questions = withoutTheLog(reads.everyWay(neighbour.names()));

        for (var place : List.of(house.workspace(), neighbour.workspace())) {
            var asking = new Asking(house.as(person), place);
            assertThat(asking.found(foreign.marks(), questions)).isEmpty();
            assertThat(asking.found(neighbour.marks(), questions)).isEmpty();
        }
    }

    /** Somebody who belongs to both still sees one of them at a time. */
    @Test
    void doesNotMixTwoWorkspacesOfOnePerson() {
        var both = world.as("olga", List.of(house.workspace(), neighbour.workspace()), Role.OWNER);
        var here = new Asking(both, house.workspace());

        var questions = withoutTheLog(reads.everyWay(neighbour.names()));
        assertThat(here.found(foreign.marks(), questions)).isEmpty();
        assertThat(here.found(neighbour.marks(), questions)).isEmpty();
        assertThat(here.found(open.marks(), reads.plain(open.names()))).isNotEmpty();
    }

    @Test
    void sendsAPrivateIncidentOnlyWhereItIsWanted() {
        assertThat(secret.marks().in(sentTo(discreet))).isEmpty();
        assertThat(sentTo(discreet)).doesNotContain(quoted(secret.names().of(Named.INCIDENT)));
        assertThat(open.marks().in(sentTo(discreet))).containsAll(open.marks().of("title", "summary", "canary"));
        assertThat(secret.marks().in(sentTo(trusted)))
                .containsAll(secret.marks().of("title", "summary", "canary"));
        assertThat(foreign.marks().in(sentTo(discreet) + sentTo(trusted))).isEmpty();
        assertThat(open.marks().in(sentTo(neighbours))).isEmpty();
        assertThat(secret.marks().in(sentTo(neighbours))).isEmpty();
    }

    /** A hidden thing is answered as one that does not exist, whatever is asked about it. */
    @ParameterizedTest
    @ValueSource(strings = {"vera", "eve", "tina"})
    void answersForAHiddenThingAsForNone(String outsider) {
        var twins = new Twins(secret.names(), secret.marks());
        var questions = reads.everyWay(secret.names()).stream()
                .filter(question -> !outsider.equals("tina") || !question.path().startsWith("tasks"))
                .filter(twins::isNamedIn)
                .toList();

        assertThat(questions).hasSizeGreaterThan(40);
        SideBySide.each(questions, question -> {
            var hidden = question.by(house.as(outsider), house.workspace());
            var absent = twins.of(question).by(house.as(outsider), house.workspace());
            assertThat(twins.told(hidden)).as("%s", question).isEqualTo(twins.told(absent));
            return question;
        });
    }

    @Test
    void refusesToNameAHiddenThingAsNone() {
        var twins = new Twins(secret.names(), secret.marks());
        var address = house.workspace() + "/incidents/"
                + open.names().of(Named.INCIDENT).getFirst() + "/cancellation";
        var body = "{\"reason\": \"Twice\", \"duplicate_of\": \"%s\"}";
        var hidden = house.as("eve")
                .put(address, body.formatted(secret.names().of(Named.INCIDENT).getFirst()));
        var absent = house.as("eve").put(address, body.formatted("INC-98765"));

        assertThat(hidden.status()).isEqualTo(422);
        assertThat(twins.told(List.of(hidden))).isEqualTo(twins.told(List.of(absent)));
    }

    /** Waiting for a version of what is hidden would tell it from what does not exist, which nobody waits for. */
    @Test
    void doesNotWaitForAHiddenThing() {
        var questions = reads.plain(secret.names()).stream()
                .filter(question -> question.operation().hasQuery("min_version"))
                .filter(question -> !question.operation().path().contains("/service-accounts"))
                .map(question -> new Read(question.operation(), question.path(), "?min_version=999"))
                .toList();

        assertThat(questions).hasSizeGreaterThan(4);
        for (var question : questions) {
            var begun = Instant.now();
            assertThat(question.by(house.as("eve"), house.workspace())
                            .getFirst()
                            .status())
                    .isEqualTo(404);
            assertThat(Duration.between(begun, Instant.now()))
                    .as("%s", question)
                    .isLessThan(READERS_PATIENCE);
        }
    }

    /** The audit log of a workspace tells what was asked there, also with words of elsewhere. */
    private static List<Read> withoutTheLog(List<Read> questions) {
        return questions.stream()
                .filter(question -> !question.operation().path().contains("/audit"))
                .toList();
    }

    private static String sentTo(RecordingReceiver receiver) {
        return receiver.requests().stream().map(Object::toString).collect(Collectors.joining("\n"));
    }

    private static List<String> quoted(List<String> keys) {
        return keys.stream().map(key -> "\"" + key + "\"").toList();
    }

    private static String[] names(Set<String> marks) {
        return new TreeSet<>(marks).toArray(String[]::new);
    }
}
