package dev.hindsight.endtoend.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.endtoend.contract.OnOneSystem;
import dev.hindsight.endtoend.contract.SideBySide;
import dev.hindsight.endtoend.contract.Trial;
import dev.hindsight.testsupport.infrastructure.RecordingReceiver;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.json.JsonMapper;

/** Looks at the bare tables, topics and logs: each row and message is of one workspace, and secrets are nowhere. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(OnOneSystem.class)
class MixesAndBetraysNothingInWhatItStoresIT {

    /** What looks like the secret of a webhook or a program or like a token, whosesoever. */
    private static final Pattern LIKE_A_SECRET =
            Pattern.compile("(?:whsec|hss)_[A-Za-z0-9+/_-]{8}|eyJ[A-Za-z0-9_-]{8,}\\.eyJ|(?i:bearer) [A-Za-z0-9_-]{8}");

    private final Trial trial;
    private final House house;
    private final Story story;
    private final Story neighbours;
    private final String programsToken;
    private final RecordingReceiver receiver = RecordingReceiver.start();
    private final List<Stored> rows;
    private final List<Stored> messages;

    MixesAndBetraysNothingInWhatItStoresIT(Trial trial) {
        this.trial = trial;
        this.house = new House(trial.world(), "stored");
        var neighbour = new House(trial.world(), "beside");
        for (var each : List.of(house, neighbour)) {
            each.tells(receiver.url(), true);
        }
        var stories = SideBySide.each(List.of(house, neighbour), each -> Story.told(each, true));
        this.story = stories.getFirst();
        this.neighbours = stories.getLast();
        var program = house.employs().with();
        assertThat(program.get(house.workspace() + "/incidents").status()).isEqualTo(200);
        this.programsToken = program.token();
        house.rests();
        neighbour.rests();
        this.rows = new RawTables(trial.data()).rows();
        this.messages = new RawTopics(trial.data()).messages();
    }

    @AfterAll
    void stopListening() {
        receiver.close();
    }

    /** Otherwise it would prove nothing that nothing is found. */
    @Test
    void findsWhatWasStored() {
        assertThat(story.marks().in(textOf(rows))).containsAll(story.marks().notOf("request key"));
        assertThat(story.marks().in(textOf(messages))).containsAll(story.marks().of("title", "summary", "canary"));
        assertThat(rows)
                .filteredOn(Stored::isOwned)
                .extracting(Stored::workspaces)
                .contains(Set.of(house.workspace()));
    }

    @Test
    void keepsEachRowInOneWorkspace() {
        assertThat(rows)
                .filteredOn(row -> row.workspaces().size() > 1)
                .filteredOn(row -> row.workspaces().stream().noneMatch(House::writesOfOthers))
                .isEmpty();
        assertThat(rows)
                .filteredOn(row -> !row.owner().isEmpty() && !row.isOwned())
                .as("stored under an identifier that begins with no workspace")
                .isEmpty();
        assertThat(rows)
                .filteredOn(row -> !story.marks().in(row.text()).isEmpty())
                .filteredOn(row -> !Set.of(house.workspace()).containsAll(row.workspaces())
                        || !neighbours.marks().in(row.text()).isEmpty())
                .isEmpty();
    }

    @Test
    void sendsEachMessageInOneWorkspace() {
        assertThat(messages)
                .isNotEmpty()
                .filteredOn(message -> !House.writesOfOthers(message.workspace()))
                .filteredOn(message -> !message.workspaces().equals(Set.of(message.workspace()))
                        || !(message.owner() + ":").startsWith(message.workspace() + ":"))
                .isEmpty();
    }

    @Test
    void keepsSecretsToItself() throws IOException {
        var reads = new Reads(trial.document());
        var answers = SideBySide.each(reads.plain(house.names()), read -> read.by(house.as("olga"), house.workspace())
                .toString());
        var secrets = secrets();

        assertThat(secrets).hasSizeGreaterThan(8).noneMatch(String::isBlank);
        for (var place : List.of(textOf(rows), textOf(messages), logs(), String.join("\n", answers))) {
            assertThat(LIKE_A_SECRET.matcher(place).results().map(it -> around(place, it.start())))
                    .isEmpty();
            assertThat(secrets).noneMatch(place::contains);
        }
    }

    @Test
    void tellsNothingOfIncidentsInItsLog() throws IOException {
        var logs = logs();

        assertThat(logs).isNotEmpty();
        assertThat(story.marks().in(logs)).isEmpty();
    }

    private Set<String> secrets() throws IOException {
        var secrets = new TreeSet<String>();
        house.names().of(Named.SECRET).forEach(secret -> secrets.add(secret.substring(secret.indexOf('_') + 1)));
        secrets.add(programsToken);
        for (var person : List.of("olga", "carol", "vera")) {
            secrets.add(house.as(person).token());
        }
        secrets.add(Files.readString(trial.data().resolve("postgres/superuser-password"))
                .strip());
        for (var file : filesIn(trial.data().resolve("secrets"))) {
            var content = Files.readString(file).strip();
            if (content.startsWith("{")) {
                JsonMapper.shared().readTree(content).findValues("d").forEach(key -> secrets.add(key.asString()));
            } else {
                secrets.add(content);
            }
        }
        return secrets;
    }

    private String logs() throws IOException {
        var logs = new StringBuilder();
        for (var file : filesIn(trial.data().resolve("logs"))) {
            if (file.toString().endsWith(".log")) {
                logs.append(Files.readString(file));
            }
        }
        return logs.toString();
    }

    private static List<Path> filesIn(Path directory) throws IOException {
        try (var files = Files.list(directory)) {
            return new ArrayList<>(files.filter(Files::isRegularFile).toList());
        }
    }

    private static String textOf(List<Stored> all) {
        return all.stream().map(Stored::text).collect(Collectors.joining("\n"));
    }

    private static String around(String text, int place) {
        return text.substring(Math.max(0, place - 200), Math.min(text.length(), place + 40));
    }
}
