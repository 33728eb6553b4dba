package dev.hindsight.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.Scheduler;
import jakarta.mail.Multipart;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class WritesLettersToPeopleIT extends WithMailServer {

    private static final DateTimeFormatter TIME_OF_DAY =
            DateTimeFormatter.ofPattern("HH:mm").withZone(ZoneOffset.UTC);

    @Autowired
    Scheduler scheduler;

    @Test
    void whoseAddressIsKnownAndWhoWantsThem() throws Exception {
        var people = new Inboxes(port, broker, "post").with("bob", "engineer").with("carol", "engineer");
        people.of("carol").put("post/notification-preferences", "{\"events\": {\"mention\": {\"email\": false}}}");
        var incident = Facts.incident("post");

        var told = broker.publish(Facts.said(incident, "@bob, @carol: <b>look</b>\r\nBcc: eve@evil.example"));
        broker.send(told);
        broker.publish(Facts.created(Facts.incident("post"), "nobody", "alice"));
        var letter = letters(1).getFirst();
        var notice = people.await("bob", 1).getFirst();
        var parts = (Multipart) letter.getContent();

        assertThat(letter.getSubject()).isEqualTo("alice mentions you in INC-42: Checkout answers 502");
        assertThat(Arrays.stream(letter.getAllRecipients()).map(Object::toString))
                .containsExactly("bob@example.org");
        assertThat(letter.getMessageID()).isEqualTo("<" + notice.path("id").asString() + "@example.org>");
        assertThat(letter.getHeader("List-Unsubscribe"))
                .containsExactly("<https://hindsight.example.com/api/ws/post/notification-preferences>");
        assertThat(letter.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(letter.getHeader("Bcc")).isNull();
        assertThat(parts.getBodyPart(0).getContent().toString())
                .contains("@bob, @carol: <b>look</b>", "\"mention\"", "/api/ws/post/incidents/INC-42");
        assertThat(parts.getBodyPart(1).getContent().toString()).contains("&lt;b&gt;look&lt;/b&gt;");
        awaitNoneWaiting("post");
        assertThat(MAIL.getReceivedMessages()).hasSize(1);
        assertThat(people.all("carol")).hasSize(1);
    }

    @Test
    void alsoOfWhatTheyDoNotWantInTheApp() throws Exception {
        var people = new Inboxes(port, broker, "mail-only").with("bob", "engineer");
        people.of("bob").put("mail-only/notification-preferences", "{\"events\": {\"mention\": {\"in_app\": false}}}");

        broker.publish(Facts.said(Facts.incident("mail-only"), "@bob"));

        assertThat(letters(1).getFirst().getSubject()).contains("mentions you");
        assertThat(people.all("bob")).isEmpty();
    }

    @Test
    void atTheEndOfTheirQuietHours() throws Exception {
        var people = new Inboxes(port, broker, "quiet").with("bob", "engineer").with("carol", "engineer");
        var now = Instant.now();
        var loud = now.truncatedTo(ChronoUnit.MINUTES).plus(Duration.ofHours(2));
        for (var person : List.of("bob", "carol")) {
            people.of(person)
                    .put(
                            "quiet/notification-preferences",
                            "{\"time_zone\": \"UTC\", \"quiet_hours\": {\"from\": \"%s\", \"to\": \"%s\"}}"
                                    .formatted(
                                            TIME_OF_DAY.format(now.minus(Duration.ofHours(1))),
                                            TIME_OF_DAY.format(loud)));
        }

        broker.publish(Facts.said(Facts.incident("quiet"), "@bob, @carol"));
        Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(due("quiet"))
                .containsExactly(loud, loud));
        assertThat(MAIL.getReceivedMessages()).isEmpty();

        var read = people.await("carol", 1).getFirst().path("id").asString();
        people.of("carol").put("quiet/notifications/" + read + "/read", "");
        for (var person : List.of("bob", "carol")) {
            people.of(person).put("quiet/notification-preferences", "{}");
        }
        writeNow("quiet");
        awaitNoneWaiting("quiet");

        assertThat(letters(1)).singleElement().satisfies(letter -> assertThat(letter.getAllRecipients()[0])
                .hasToString("bob@example.org"));
    }

    @Test
    void unlessTheyMaySeeItNoMore() throws Exception {
        var people = new Inboxes(port, broker, "lost").with("bob", "engineer");
        var incident = Facts.privateIncident("lost");
        MAIL.stop();
        broker.publish(Facts.joined(incident, "bob", "alice"));
        Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(failures("lost"))
                .containsExactly(1));

        broker.publish(Facts.left(incident, "bob"));
        broker.publish(Facts.created(Facts.incident("lost"), "bob", "alice"));
        people.await("bob", 2);
        MAIL.start();
        writeNow("lost");
        awaitNoneWaiting("lost");

        assertThat(letters(1)).singleElement().satisfies(letter -> assertThat(letter.getSubject())
                .contains("TASK-7"));
    }

    @Test
    void norToAnAdminWhoIsNoneAnyMore() throws Exception {
        var people = new Inboxes(port, broker, "admins").with("dora", "admin");
        MAIL.stop();
        broker.publish(Facts.overdue(Facts.privateIncident("admins"), null, true));
        people.await("dora", 1);
        Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(failures("admins"))
                .contains(1));

        jdbc.sql("update person set role = 'viewer' where workspace = 'admins'").update();
        broker.publish(Facts.created(Facts.incident("admins"), "dora", "alice"));
        people.await("dora", 2);
        MAIL.start();
        writeNow("admins");

        assertThat(letters(1)).singleElement().satisfies(letter -> assertThat(letter.getSubject())
                .contains("is yours"));
        awaitNoneWaiting("admins");
        assertThat(MAIL.getReceivedMessages()).hasSize(1);
    }

    @Test
    void asLongAsTheyWantThemForOneOfTheReasons() throws Exception {
        var people =
                new Inboxes(port, broker, "changed").with("bob", "engineer").with("carol", "engineer");
        MAIL.stop();
        broker.publish(Facts.said(Facts.incident("changed"), "@bob"));
        broker.publish(Facts.opened(Facts.incident("changed"), "carol", "@carol leads"));
        Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(failures("changed"))
                .containsExactly(1, 1));

        people.of("bob").put("changed/notification-preferences", "{\"events\": {\"mention\": {\"email\": false}}}");
        people.of("carol")
                .put(
                        "changed/notification-preferences",
                        "{\"events\": {\"incident.commander\": {\"severity_floor\": \"P0\"}}}");
        MAIL.start();
        writeNow("changed");
        awaitNoneWaiting("changed");

        assertThat(letters(1)).singleElement().satisfies(letter -> {
            assertThat(letter.getSubject()).startsWith("You lead");
            assertThat(((Multipart) letter.getContent())
                            .getBodyPart(0)
                            .getContent()
                            .toString())
                    .contains("You are told this as \"mention\"");
        });
    }

    @Test
    void andSaysToWhomNot() {
        var people = new Inboxes(port, broker, "reach").with("bob", "engineer").with("jörg", "engineer");

        var bob = people.of("bob").get("reach/notification-preferences").json();
        var joerg = people.of("jörg").get("reach/notification-preferences").json();

        assertThat(bob.at("/letters/sent").asBoolean()).isTrue();
        assertThat(joerg.at("/letters/sent").asBoolean()).isFalse();
        assertThat(joerg.at("/letters/address").asString()).isEqualTo("jörg@example.org");
    }

    /** Lets the scheduler write now what it would write later. */
    private void writeNow(String workspace) {
        jdbc.sql("update scheduled_tasks set execution_time = now() where task_instance like ?")
                .param(workspace + ":%")
                .update();
        scheduler.triggerCheckForDueExecutions();
    }

    private void awaitNoneWaiting(String workspace) {
        Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(due(workspace))
                .isEmpty());
    }

    private List<Instant> due(String workspace) {
        return jdbc.sql("select execution_time from scheduled_tasks where task_instance like ?")
                .param(workspace + ":%")
                .query((row, n) -> row.getTimestamp(1).toInstant())
                .list();
    }

    private List<Integer> failures(String workspace) {
        return jdbc.sql("select coalesce(consecutive_failures, 0) from scheduled_tasks where task_instance like ?")
                .param(workspace + ":%")
                .query(Integer.class)
                .list();
    }
}
