package dev.hindsight.endtoend.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.endtoend.contract.OnOneSystem;
import dev.hindsight.endtoend.contract.SideBySide;
import dev.hindsight.endtoend.contract.Trial;
import dev.hindsight.testsupport.api.Answer;
import dev.hindsight.testsupport.infrastructure.RecordingReceiver;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** Requests in one workspace name things of another, at random: nothing of it is shown or changed. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(OnOneSystem.class)
class NamesNothingOfAnotherWorkspaceIT {

    /** Names that the requests send, and that are what they are wherever they are said. */
    private static final String[] SENT = {
        "service",
        "tag",
        "source",
        "channel",
        "external id",
        "message id",
        "commander",
        "responder",
        "watcher",
        "actor",
        "request key"
    };

    /** What only its own workspace knows by such a name. */
    private static final Set<Named> OWN =
            Set.of(Named.ENDPOINT, Named.DELIVERY, Named.NOTIFICATION, Named.LINE, Named.ACCOUNT);

    private static final int TIMES = 12;

    /** Set {@code -Dseed=} to repeat a run. */
    private final long seed = Long.getLong("seed", System.nanoTime());

    private final Trial trial;
    private final House here;
    private final House there;
    private final Story foreign;
    private final Story secret;
    private final RecordingReceiver receiverHere = RecordingReceiver.start();
    private final RecordingReceiver receiverThere = RecordingReceiver.start();

    NamesNothingOfAnotherWorkspaceIT(Trial trial) {
        this.trial = trial;
        this.here = House.writingOfOthers(trial.world());
        this.there = new House(trial.world(), "there");
        here.tells(receiverHere.url(), true);
        there.tells(receiverThere.url(), true);
        var stories = SideBySide.each(
                List.of("foreign", "secret", "open"),
                kind -> Story.told(kind.equals("foreign") ? there : here, kind.equals("secret")));
        this.foreign = stories.get(0);
        this.secret = stories.get(1);
        List.of(here, there).forEach(House::employs);
        here.rests();
        there.rests();
    }

    @AfterAll
    void stopListening() {
        Stream.of(receiverHere, receiverThere).forEach(RecordingReceiver::close);
    }

    @Test
    void whateverIsNamed() {
        var before = stateOf(there);
        var sent = receiverThere.requests().size();
        var swapping = new Swapping(trial.document(), here, there, receiverHere.url(), new Random(seed));

        var tried = SideBySide.each(swapping.attempts(TIMES).toList(), attempt -> {
            var answer = attempt.by(here.as(attempt.person()));
            assertHarmless(attempt, answer);
            return answer.status();
        });

        assertThat(tried).contains(200, 201, 403, 404, 422);
        assertThat(stateOf(there)).as("seed %s", seed).isEqualTo(before);
        assertThat(receiverThere.requests()).as("seed %s", seed).hasSize(sent);
        assertThat(foreign.marks().in(receiverHere.requests().toString()))
                .as("seed %s", seed)
                .doesNotContainAnyElementsOf(foreign.marks().notOf(SENT));
    }

    /** A place in one list says nothing in another, and nothing to another caller that this one may not know. */
    @Test
    void whereverACursorIsFrom() {
        var lists = new Reads(trial.document()).paged(here.names());
        var cursors = Stream.of(here, there)
                .flatMap(house -> new Reads(trial.document())
                        .paged(house.names()).stream().map(list -> list.by(house.as("olga"), house.workspace())
                                .getFirst()))
                .map(Read::nextOf)
                .filter(cursor -> !cursor.isEmpty())
                .distinct()
                .toList();

        assertThat(cursors).hasSizeGreaterThan(10);
        for (var list : lists) {
            SideBySide.each(cursors, cursor -> {
                var address = here.workspace() + "/" + list + "&cursor=" + cursor;
                for (var person : List.of("eve", "olga")) {
                    var answer = here.as(person).get(address);
                    var said = answer.body();
                    assertThat(answer.status())
                            .as("%s %s: %s", person, address, answer)
                            .isIn(200, 403, 404, 422);
                    assertThat(foreign.marks().in(said))
                            .as("%s %s", person, address)
                            .doesNotContainAnyElementsOf(foreign.marks().notOf(SENT));
                    if (person.equals("eve")) {
                        assertThat(secret.marks().in(said))
                                .as("%s %s", person, address)
                                .isEmpty();
                    }
                }
                return cursor;
            });
        }
    }

    private void assertHarmless(Attempt attempt, Answer answer) {
        var told = "seed %s, %s: %s".formatted(seed, attempt, answer);
        assertThat(answer.status()).as(told).isLessThan(500);
        if (!here.workspace().equals(attempt.variables().get("ws")) || namesWhatIsOnlyThere(attempt)) {
            assertThat(answer.status()).as(told).isBetween(400, 499);
        }
        assertThat(foreign.marks()
                        .in(answer.body() + answer.response().headers().map()))
                .as(told)
                .doesNotContainAnyElementsOf(foreign.marks().notOf(SENT));
    }

    private boolean namesWhatIsOnlyThere(Attempt attempt) {
        return attempt.variables().entrySet().stream()
                .filter(variable -> OWN.contains(Named.by(attempt.operation(), variable.getKey())))
                .anyMatch(variable -> there.names().of(Named.ANYTHING).contains(variable.getValue())
                        && !here.names().of(Named.ANYTHING).contains(variable.getValue()));
    }

    /** All that its owner and its people can read, but who they are and what they tried: that grows by trying. */
    private Map<String, String> stateOf(House house) {
        var reads = new Reads(trial.document())
                .plain(house.names()).stream()
                        .filter(read -> !read.path().startsWith("people")
                                && !read.path().startsWith("audit"))
                        .toList();
        var state = new TreeMap<String, String>();
        for (var person : List.of("olga", "tina")) {
            SideBySide.each(
                            reads,
                            read -> Map.entry(
                                    person + " " + read, String.valueOf(read.by(house.as(person), house.workspace()))))
                    .forEach(it -> state.put(it.getKey(), it.getValue()));
        }
        return state;
    }
}
