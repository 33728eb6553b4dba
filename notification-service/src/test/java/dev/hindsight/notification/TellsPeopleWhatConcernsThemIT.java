package dev.hindsight.notification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.testsupport.infrastructure.Answer;
import dev.hindsight.testsupport.infrastructure.RecordingReceiver;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;

class TellsPeopleWhatConcernsThemIT extends WithBroker {

    @Autowired
    KafkaListenerEndpointRegistry consumers;

    @Test
    void whomSomebodyNames() {
        var people = new Inboxes(port, broker, "named").with("bob", "engineer").with("alice", "admin");
        var incident = Facts.incident("named");

        broker.publish(Facts.said(incident, "@bob and @alice look at `@bob`, @nobody does"));
        broker.publish(Facts.mitigated(incident, "Thanks, @Bob!"));
        broker.publish(Facts.published(incident, "A story of @bob"));
        var told = people.await("bob", 3);

        assertThat(told)
                .extracting(it -> it.path("title").asString())
                .containsExactlyInAnyOrder(
                        "alice mentions you in INC-42: Checkout answers 502",
                        "alice mentions you in INC-42: Checkout answers 502",
                        "alice mentions you in the postmortem of INC-42: Checkout answers 502");
        assertThat(told).allMatch(it -> it.path("reason").asString().equals("mention"));
        assertThat(told).anyMatch(it -> it.path("text").asString().equals("Thanks, @Bob!"));
        assertThat(people.all("alice")).isEmpty();
        assertThat(people.all("nobody")).isEmpty();
    }

    @Test
    void inWhateverCaseUnlessThatNamesAnother() {
        var people = new Inboxes(port, broker, "cases").with("Bob", "engineer").with("bob", "engineer");

        broker.publish(Facts.said(Facts.incident("cases"), "@Bob knows"));
        broker.publish(Facts.said(Facts.incident("cases"), "@BOB knows"));
        people.await("Bob", 1);
        people.await("bob", 1);

        assertThat(people.all("Bob")).hasSize(1);
        assertThat(people.all("bob").getFirst().path("text").asString()).isEqualTo("@BOB knows");
    }

    @Test
    void onceForATextThatIsEdited() {
        var people = new Inboxes(port, broker, "edited").with("bob", "engineer").with("carol", "engineer");
        var incident = Facts.incident("edited");

        broker.publish(Facts.opened(incident, null, "@bob looks"));
        broker.publish(Facts.described(incident, "@bob looks again", "description"));
        broker.publish(Facts.described(incident, "@bob looks again, @carol", "title"));
        broker.publish(Facts.described(incident, "@bob and @carol look again", "description"));
        people.await("carol", 1);

        assertThat(people.all("bob")).hasSize(1);
        assertThat(people.all("carol")).hasSize(1);
    }

    @Test
    void ofEachTextOfAPostmortemOnceHoweverOftenItIsPublished() {
        var people = new Inboxes(port, broker, "again").with("bob", "engineer").with("carol", "engineer");
        var incident = Facts.incident("again");
        broker.publish(Facts.joined(incident, "bob", "alice"));
        people.await("bob", 1);

        broker.publish(Facts.published(incident, "@bob and @carol mended it"));
        broker.publish(Facts.republished(incident, "@bob and @carol mended it", null));
        broker.publish(Facts.republished(incident, "@bob and @carol mended it", "@bob and @carol know"));
        people.await("carol", 2);

        assertThat(people.all("bob"))
                .extracting(it -> it.path("reason").asString())
                .containsExactlyInAnyOrder("incident.responder", "postmortem.published", "mention");
        assertThat(people.all("carol"))
                .extracting(it -> it.path("text").asString())
                .containsExactlyInAnyOrder("@bob and @carol mended it", "@bob and @carol know");
    }

    @Test
    void whatPartSomebodyGaveThem() {
        var people = new Inboxes(port, broker, "parts");
        var incident = Facts.incident("parts");

        broker.publish(Facts.opened(incident, "bob", null));
        broker.publish(Facts.led(incident, "carol", "carol"));
        broker.publish(Facts.led(incident, "carol", "alice"));
        broker.publish(Facts.joined(incident, "carol", "carol"));
        broker.publish(Facts.joined(incident, "dora", "carol"));
        broker.publish(Facts.joined(incident, "service:bot", "carol"));
        broker.publish(Facts.left(incident, "carol"));
        broker.publish(Facts.begun(incident, "bob"));
        people.await("bob", 2);
        broker.publish(Facts.published(incident));
        people.await("dora", 2);

        assertThat(people.titles("bob"))
                .containsExactlyInAnyOrder(
                        "You lead INC-42: Checkout answers 502",
                        "You write the postmortem of INC-42: Checkout answers 502",
                        "The postmortem of INC-42 is published: Checkout answers 502");
        assertThat(people.titles("carol")).containsExactly("You lead INC-42: Checkout answers 502");
        assertThat(people.titles("dora"))
                .containsExactlyInAnyOrder(
                        "You are responder of INC-42: Checkout answers 502",
                        "The postmortem of INC-42 is published: Checkout answers 502");
    }

    @Test
    void onceByOneEventWhateverTheReasons() {
        var people = new Inboxes(port, broker, "reasons").with("bob", "engineer");

        broker.publish(Facts.opened(Facts.incident("reasons"), "bob", "@bob leads this"));
        broker.publish(Facts.opened(Facts.incident("reasons"), null, "@bob The last of them"));
        people.await("bob", 2);

        assertThat(people.all("bob"))
                .extracting(it -> it.path("reason").asString())
                .containsExactlyInAnyOrder("incident.commander", "mention");
    }

    @Test
    void ofTasksThatAreTheirsOrThatTheyWatch() {
        var people = new Inboxes(port, broker, "watched");

        broker.publish(Facts.blocked(Facts.incident("watched"), "bob", List.of("bob", "carol", "alice")));
        people.await("carol", 1);

        assertThat(people.titles("bob")).containsExactly("TASK-7 is blocked: Alert when the pool is 80 % used");
        assertThat(people.all("carol").getFirst().path("text").asString()).isEqualTo("A new pool");
        assertThat(people.all("alice")).isEmpty();
    }

    @Test
    void ofTasksThatAreLateAlsoWhoAnswersForThem() {
        var people = new Inboxes(port, broker, "late").with("dora", "owner");

        broker.publish(Facts.overdue(Facts.privateIncident("late"), "bob", false));
        broker.publish(Facts.overdue(Facts.privateIncident("late"), "bob", true));
        people.await("dora", 1);
        people.await("bob", 2);

        assertThat(people.titles("dora"))
                .containsExactly("TASK-7 is overdue since 2026-04-10: Alert when the pool is 80 % used");
        assertThat(people.all("dora").getFirst().path("text").asString()).isEqualTo("It is bob's.");
        assertThat(people.all("alice")).hasSize(2);
    }

    @Test
    void butOfPrivateIncidentsOnlyWhoMaySeeThem() {
        var people = new Inboxes(port, broker, "secret")
                .with("bob", "engineer")
                .with("carol", "engineer")
                .with("dora", "admin")
                .with("eve", "owner");
        var incident = Facts.privateIncident("secret");

        broker.publish(Facts.joined(incident, "bob", "alice"));
        broker.publish(Facts.said(incident, "@bob, @carol, @dora and @eve look"));
        people.await("bob", 2);
        broker.publish(Facts.left(incident, "bob"));
        broker.publish(Facts.said(incident, "@bob, @carol and @dora look once more"));
        people.await("dora", 2);

        assertThat(people.titles("bob"))
                .containsExactlyInAnyOrder(
                        "You are responder of INC-42: Checkout answers 502",
                        "alice mentions you in INC-42: Checkout answers 502");
        assertThat(people.all("carol")).isEmpty();
        assertThat(people.all("eve")).hasSize(1);
    }

    @Test
    void notEvenOfWhatHappenedJustBeforeTheyLeft() {
        var people = new Inboxes(port, broker, "left").with("bob", "engineer").with("dora", "admin");
        var incident = Facts.privateIncident("left");
        var consumer = Objects.requireNonNull(consumers.getListenerContainer("announcements"));

        consumer.stop();
        try {
            broker.publish(Facts.joined(incident, "bob", "alice"));
            broker.publish(Facts.said(incident, "@bob and @dora look"));
            broker.publish(Facts.left(incident, "bob"));
        } finally {
            consumer.start();
        }
        people.await("dora", 1);

        assertThat(people.all("bob")).isEmpty();
    }

    @Test
    void ofTasksOfPrivateIncidentsWithoutNamingThese() {
        var people = new Inboxes(port, broker, "unnamed");
        var incident = Facts.privateIncident("unnamed");
        broker.publish(Facts.joined(incident, "bob", "alice"));
        people.await("bob", 1);

        broker.publish(Facts.created(incident, "bob", "alice"));

        assertThat(people.await("bob", 2))
                .extracting(it -> it.path("text").asString())
                .anyMatch(text -> text.startsWith("An action item of a postmortem."));
    }

    @Test
    void andNobodyOfWhatIsLongOver() {
        var people = new Inboxes(port, broker, "past").with("bob", "engineer");
        var past = Facts.incident("past", "P1", List.of(), List.of(), false, true);

        broker.publish(Facts.opened(past, "bob", "@bob"));
        broker.publish(Facts.joined(past, "bob", "alice"));
        broker.publish(Facts.published(past, "@bob"));
        broker.publish(Facts.created(past, "bob", "alice"));
        people.await("bob", 1);

        assertThat(people.titles("bob")).containsExactly("TASK-7 is yours: Alert when the pool is 80 % used");
    }

    @Test
    void whenAnEndpointIsSwitchedOffWhoLooksAfterIt() {
        var people = new Inboxes(port, broker, "off").with("alice", "admin").with("bob", "engineer");
        try (var receiver = RecordingReceiver.start()) {
            receiver.answer(Answer.status(410));
            var endpoint = Workspace.of(port, "off").endpoint(receiver.url());

            broker.publish(Facts.resolved(Facts.incident("off")));
            var told = people.await("alice", 1).getFirst();

            assertThat(told.path("type").asString()).isEqualTo("endpoint.disabled");
            assertThat(told.path("title").asString()).isEqualTo("Switched off: bot");
            assertThat(told.path("text").asString()).contains("410 Gone").contains("switch the endpoint on again");
            assertThat(told.path("url").asString())
                    .contains("/endpoints/")
                    .endsWith(endpoint.id().replace(":", "%3A"));
        }
        assertThat(people.all("bob")).isEmpty();
    }
}
