package dev.hindsight.postmortem;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.events.EventEnvelope;
import dev.hindsight.events.Topics;
import dev.hindsight.events.postmortem.PostmortemIncidentAttachedV1;
import dev.hindsight.events.postmortem.PostmortemIncidentDetachedV1;
import dev.hindsight.postmortem.Api.Answer;
import dev.hindsight.support.kafka.CloudEventMessages;
import dev.hindsight.support.kafka.TopicNames;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.kafka.core.ConsumerFactory;
import tools.jackson.databind.JsonNode;

@PostmortemServiceTest
class CoversEachIncidentByOnePostmortemIT {

    private static int workspaces;

    @LocalServerPort
    int port;

    @Autowired
    OtherServices others;

    @Autowired
    ConsumerFactory<String, byte[]> consumers;

    @Autowired
    CloudEventMessages messages;

    @Autowired
    TopicNames topics;

    private String ws = "";
    private String path = "";
    private Api bob = new Api(0, "");
    private AnIncident first = AnIncident.in("none", "INC-0");
    private AnIncident second = AnIncident.in("none", "INC-0");

    @BeforeEach
    void aPostmortemAndAnotherIncident() {
        ws = "covers" + ++workspaces;
        path = ws + "/incidents/INC-1/postmortem";
        bob = as("bob", "engineer");
        first = AnIncident.in(ws, "INC-1");
        second = AnIncident.in(ws, "INC-2");
        others.tell(first.id(), first.opened("bob"), first.resolved("bob"));
        others.tell(second.id(), second.opened("carol"), second.joined("carol", "responder"), second.resolved("carol"));
        assertThat(bob.post(path, "").status()).isEqualTo(201);
    }

    @Test
    void showsTheLinesOfAllItsIncidents() {
        var attached = bob.put(path + "/incidents/INC-2", "");

        assertThat(attached.status()).describedAs("%s", attached).isEqualTo(200);
        assertThat(attached.header("ETag")).isEqualTo("\"2\"");
        assertThat(attached.json().at("/attached_incidents/0/key").asString()).isEqualTo("INC-2");
        assertThat(incidentsOf(attached.json().path("timeline"))).contains("INC-1", "INC-2");
        var attachedAt = Instant.parse(
                attached.json().at("/attached_incidents/0/attached_at").asString());
        others.tell(second.id(), second.postmortemOpened("bob"));
        others.tell(OtherServices.envelope(
                second.id(),
                attachedAt.plusSeconds(1),
                second.entry(AnIncident.START.plusSeconds(5), "Too late", "carol")));
        Eventually.eventually(() -> {
            var late = bob.get(path).json().path("late_timeline_entries");
            assertThat(late.valueStream().map(line -> line.path("label").asString()))
                    .containsExactly("Too late");
            assertThat(incidentsOf(late)).containsExactly("INC-2");
        });
    }

    @Test
    void looksForSilenceFromTheFirstBeginningToTheLastResolution() {
        var longer = AnIncident.in(ws, "INC-3");
        others.tell(longer.id(), longer.opened("bob"), longer.resolvedAt("bob", AnIncident.START.plusSeconds(10_800)));
        assertThat(bob.get(path).json().path("timeline_gaps")).isEmpty();

        var attached = bob.put(path + "/incidents/INC-3", "").json();

        assertThat(attached.path("timeline_gaps").toString())
                .isEqualTo("[{\"from\":\"2026-03-14T09:10:00Z\",\"to\":\"2026-03-14T12:00:00Z\",\"seconds\":10200}]");
    }

    @Test
    void isThePostmortemOfEachOfThem() {
        bob.put(path + "/incidents/INC-2", "");
        var ofTheOther = ws + "/incidents/INC-2/postmortem";

        assertThat(bob.get(ofTheOther).json()).isEqualTo(bob.get(path).json());
        var edited = bob.send("PATCH", ofTheOther, "{\"summary\": \"One story\"}", "If-Match", "*");
        assertThat(edited.text("incident")).isEqualTo("INC-1");
        assertThat(bob.get(path).text("summary")).isEqualTo("One story");
        var opened = bob.post(ofTheOther, "");
        assertThat(opened.status()).describedAs("%s", opened).isEqualTo(409);
        assertThat(opened.text("detail")).contains("INC-2 is attached");
    }

    @Test
    void attachesOnceAndDetachesOnce() {
        var once = bob.put(path + "/incidents/INC-2", "");
        var again = bob.put(path + "/incidents/INC-2", "", "If-Match", "\"1\"");
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.header("ETag")).isEqualTo(once.header("ETag"));
        assertThat(delete("INC-2").status()).isEqualTo(428);

        var detached = delete("INC-2", "If-Match", "\"2\"");

        assertThat(detached.status()).describedAs("%s", detached).isEqualTo(200);
        assertThat(detached.json().path("attached_incidents")).isEmpty();
        assertThat(incidentsOf(detached.json().path("timeline"))).containsOnly("INC-1");
        assertThat(delete("INC-2", "If-Match", "*").status()).isEqualTo(404);
        assertThat(delete("INC-1", "If-Match", "*").status()).isEqualTo(409);
        assertThat(bob.get(ws + "/incidents/INC-2/postmortem").status()).isEqualTo(404);
        assertThat(bob.put(path + "/incidents/INC-9", "").status()).isEqualTo(404);
    }

    @Test
    void givesAnIncidentToOneOfManyWhoWantItAtTheSameTime() {
        var third = AnIncident.in(ws, "INC-3");
        others.tell(third.id(), third.opened("bob"), third.resolved("bob"));
        var ofTheThird = ws + "/incidents/INC-3/postmortem";
        assertThat(bob.post(ofTheThird, "").status()).isEqualTo(201);
        List<Supplier<Answer>> wishes = List.of(
                () -> bob.put(path + "/incidents/INC-2", ""),
                () -> bob.put(ofTheThird + "/incidents/INC-2", ""),
                () -> bob.post(ws + "/incidents/INC-2/postmortem", "", "Idempotency-Key", "only-one"));

        List<Answer> answers;
        try (var atOnce = Executors.newVirtualThreadPerTaskExecutor()) {
            answers =
                    IntStream.range(0, 30)
                            .mapToObj(n -> CompletableFuture.supplyAsync(wishes.get(n % 3), atOnce))
                            .toList()
                            .stream()
                            .map(CompletableFuture::join)
                            .toList();
        }

        assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isIn(200, 201, 409));
        var winners = Stream.of(path, ofTheThird)
                .filter(one -> !bob.get(one).json().path("attached_incidents").isEmpty())
                .count();
        var own = bob.get(ws + "/incidents/INC-2/postmortem").text("incident").equals("INC-2") ? 1 : 0;
        assertThat(winners + own).isEqualTo(1);
        assertThat(answers.stream().filter(answer -> answer.status() != 409))
                .describedAs("all that were told so got the same")
                .hasSize(10);
    }

    @Test
    void letsADetachedIncidentHaveAPostmortemOfItsOwn() {
        bob.put(path + "/incidents/INC-2", "");
        others.tell(second.id(), second.postmortemOpened("bob"));
        delete("INC-2", "If-Match", "*");
        others.tell(second.id(), second.postmortemDetached("bob"));

        var own = bob.post(ws + "/incidents/INC-2/postmortem", "");

        assertThat(own.status()).describedAs("%s", own).isEqualTo(201);
        assertThat(own.text("incident")).isEqualTo("INC-2");
        assertThat(own.json().path("timeline").valueStream().map(line -> line.path("label")
                        .asString()))
                .contains("Resolved")
                .doesNotContain("Postmortem opened", "Postmortem detached");
        assertThat(bob.put(path + "/incidents/INC-2", "").status()).isEqualTo(409);
    }

    @Test
    void neitherTellsOfPrivateIncidentsNorToThem() {
        var secret = AnIncident.in(ws, "INC-4").privately();
        others.tell(secret.id(), secret.opened("dan"), secret.joined("dan", "responder"), secret.resolved("dan"));
        var alice = as("alice", "owner");
        Eventually.eventually(
                () -> assertThat(alice.put(path + "/incidents/INC-4", "").text("detail"))
                        .contains("INC-4 is private"));
        var unseen = bob.put(path + "/incidents/INC-4", "");
        var unknown = bob.put(path + "/incidents/INC-5", "");
        assertThat(unseen.status()).isEqualTo(404);
        assertThat(unseen.text("detail").replace("INC-4", "INC-5")).isEqualTo(unknown.text("detail"));

        alice.post(ws + "/incidents/INC-4/postmortem", "");
        assertThat(alice.put(ws + "/incidents/INC-4/postmortem/incidents/INC-2", "")
                        .status())
                .isEqualTo(409);
        assertThat(bob.get(path).json().path("attached_incidents")).isEmpty();
        assertThat(bob.post(ws + "/incidents/INC-2/postmortem", "").status())
                .describedAs("nothing was claimed by what was refused")
                .isEqualTo(201);
    }

    @Test
    void isWrittenByTheRespondersOfEachOfThem() {
        var carol = as("carol", "engineer");
        assertThat(carol.get(path).status()).isEqualTo(403);
        assertThat(keys(carol)).isEmpty();
        for (var other : List.of("INC-2", "INC-9")) {
            assertThat(as("eve", "engineer")
                            .put(path + "/incidents/" + other, "")
                            .status())
                    .describedAs("who may not edit does not learn which incidents there are")
                    .isEqualTo(403);
        }

        bob.put(path + "/incidents/INC-2", "");

        assertThat(carol.get(path).status()).isEqualTo(200);
        assertThat(keys(carol)).containsExactly("INC-1");
        assertThat(carol.send("PATCH", path, "{\"summary\": \"Hers too\"}", "If-Match", "*")
                        .status())
                .isEqualTo(200);
        bob.put(path + "/publication", "", "If-Match", "*");
        assertThat(keys(carol)).containsExactly("INC-1");
        assertThat(keys(as("vera", "viewer"))).containsExactly("INC-1");
    }

    @Test
    void namesNobodyToReadersEvenAfterItWasDetached() {
        bob.put(path + "/incidents/INC-2", "");
        bob.put(path + "/publication", "", "If-Match", "*");
        var vera = as("vera", "viewer");
        var published = vera.get(path);
        assertThat(published.json().path("timeline").toString())
                .contains("responder joined as responder")
                .doesNotContain("carol");

        delete("INC-2", "If-Match", "*");

        assertThat(vera.get(path).json().path("timeline"))
                .isEqualTo(published.json().path("timeline"));
        assertThat(bob.get(path).json().path("has_unpublished_changes").asBoolean())
                .isTrue();
        bob.put(path + "/publication?republish=true", "", "If-Match", "*");
        assertThat(incidentsOf(vera.get(path).json().path("timeline"))).containsOnly("INC-1");
    }

    @Test
    void isRememberedInItsVersions() {
        bob.put(path + "/incidents/INC-2", "");
        delete("INC-2", "If-Match", "*");

        assertThat(bob.get(path + "/versions/2")
                        .json()
                        .at("/attached_incidents/0/key")
                        .asString())
                .isEqualTo("INC-2");
        assertThat(bob.get(path + "/versions").json().at("/items/0/changed/0").asString())
                .isEqualTo("attached_incidents");
        assertThat(bob.get(path + "/versions/2/diff?to=3")
                        .json()
                        .path("sections")
                        .valueStream()
                        .map(section -> section.path("section").asString()))
                .containsExactly("timeline", "attached_incidents");
    }

    @Test
    void tellsOthersWhatItCovers() {
        bob.put(path + "/incidents/INC-2", "");
        delete("INC-2", "If-Match", "*");
        bob.put(path + "/incidents/INC-2", "");

        var told = told(4);

        assertThat(told.stream().map(EventEnvelope::type))
                .containsExactly(
                        "postmortem.opened",
                        "postmortem.incident_attached",
                        "postmortem.incident_detached",
                        "postmortem.incident_attached");
        assertThat(told.stream().map(EventEnvelope::subject).distinct()).hasSize(1);
        var attached = (PostmortemIncidentAttachedV1) told.get(1).data();
        assertThat(attached.incident()).isEqualTo(first.ref("resolved"));
        assertThat(attached.attached()).isEqualTo(second.ref("resolved"));
        assertThat(attached.turn()).isEqualTo(1);
        assertThat(((PostmortemIncidentDetachedV1) told.get(2).data()).turn()).isEqualTo(2);
        assertThat(((PostmortemIncidentAttachedV1) told.get(3).data()).turn()).isEqualTo(3);
    }

    private Api as(String user, String role) {
        return Api.as(port, user, "/" + ws + "/" + role);
    }

    private Answer delete(String other, String... headers) {
        return bob.send("DELETE", path + "/incidents/" + other, null, headers);
    }

    private List<String> keys(Api reader) {
        return reader.get(ws + "/postmortems")
                .json()
                .path("items")
                .valueStream()
                .map(one -> one.path("incident").asString())
                .toList();
    }

    private static List<String> incidentsOf(JsonNode lines) {
        return lines.valueStream()
                .map(line -> line.path("incident").asString())
                .distinct()
                .toList();
    }

    private List<EventEnvelope<?>> told(int count) {
        var told = new ArrayList<EventEnvelope<?>>();
        try (var consumer = consumers.createConsumer(UUID.randomUUID().toString(), "")) {
            consumer.subscribe(List.of(topics.of(Topics.POSTMORTEM_EVENTS)));
            Eventually.eventually(() -> {
                consumer.poll(Duration.ofMillis(200)).forEach(message -> messages.read(message)
                        .filter(event -> event.workspace().equals(ws))
                        .ifPresent(told::add));
                assertThat(told).hasSize(count);
            });
        }
        return told;
    }
}
