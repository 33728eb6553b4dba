package dev.hindsight.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.kagkarlsson.scheduler.Scheduler;
import dev.hindsight.events.postmortem.PostmortemPublishedV1;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class SendsDigestsOnceIT extends WithMailServer {

    @Autowired
    Scheduler scheduler;

    @Test
    void ofWhatWaitsForThoseWhoWantThem() throws Exception {
        var people = new Inboxes(port, broker, "digests")
                .with("bob", "engineer")
                .with("carol", "engineer")
                .with("dave", "engineer")
                .with("erin", "engineer");
        people.roles().keySet().forEach(person -> choose(people, person, !person.equals("carol")));
        broker.publish(Facts.created(Facts.incident("digests"), "bob", "alice"));
        broker.publish(Facts.created(Facts.incident("digests"), "carol", "alice"));
        var done = Facts.incident("digests");
        broker.publish(Facts.created(done, "dave", "alice"));
        broker.publish(Facts.completed(done, "dave"));
        broker.publish(Facts.begun(Facts.incident("digests"), "bob"));
        broker.publish(Facts.begun(Facts.privateIncident("digests"), "bob"));
        var published = Facts.incident("digests");
        broker.publish(Facts.begun(published, "alice"));
        PostmortemPublishedV1 publication = Facts.published(published);
        broker.publish(publication);
        var seen = Facts.privateIncident("digests");
        broker.publish(Facts.joined(seen, "erin", "alice"));
        broker.publish(Facts.begun(seen, "erin"));
        await().untilAsserted(() -> assertThat(drafts("erin")).isEqualTo(1));

        round();
        await().untilAsserted(() -> assertThat(digests()).hasSize(2));
        round();
        round();

        assertThat(entered()).containsExactly("bob", "erin");
        assertThat(digests().stream().map(SendsDigestsOnceIT::reader))
                .containsExactlyInAnyOrder("bob@example.org", "erin@example.org");
        var parts = (Multipart) digests().stream()
                .filter(letter -> reader(letter).startsWith("bob"))
                .findFirst()
                .orElseThrow()
                .getContent();
        assertThat(parts.getBodyPart(0).getContent().toString())
                .contains(
                        "Overdue (1)",
                        "- TASK-7 Alert when the pool is 80 % used, due on 2026-04-10",
                        "https://hindsight.example.com/api/ws/digests/tasks/TASK-7",
                        "Postmortems to be written (1)",
                        "- INC-42 Checkout answers 502",
                        "Notifications that you have not read: ");
        assertThat(parts.getBodyPart(1).getContent().toString())
                .contains("<h3", "<a href=\"https://hindsight.example.com/api/ws/digests/tasks/TASK-7\">");
    }

    /** Where it is morning at the moment, which somewhere it always is. */
    private void choose(Inboxes people, String person, boolean daily) {
        var hoursToTen = 10 - Instant.now().atOffset(ZoneOffset.UTC).getHour();
        var zone = "Etc/GMT%+d".formatted(-(hoursToTen < -11 ? hoursToTen + 24 : hoursToTen));
        var chosen = people.of(person)
                .put(
                        "digests/notification-preferences",
                        "{\"time_zone\": \"%s\", \"digest\": {\"daily\": %s, \"weekly\": false}}"
                                .formatted(zone, daily));
        assertThat(chosen.status()).isEqualTo(200);
    }

    /** Lets the scheduler do what it does every quarter of an hour. */
    private void round() {
        jdbc.sql("update scheduled_tasks set execution_time = now() where task_name = 'digest-round'")
                .update();
        scheduler.triggerCheckForDueExecutions();
        await().untilAsserted(() -> assertThat(jdbc.sql("select count(*) from scheduled_tasks"
                                + " where execution_time <= now() and task_name like 'digest%'")
                        .query(Long.class)
                        .single())
                .isZero());
    }

    private List<MimeMessage> digests() {
        return Arrays.stream(MAIL.getReceivedMessages())
                .filter(letter -> subject(letter).equals("What waits for you in digests"))
                .toList();
    }

    private List<String> entered() {
        return jdbc.sql("select person from digest where workspace = 'digests' order by person")
                .query(String.class)
                .list();
    }

    private long drafts(String author) {
        return jdbc.sql("select count(*) from draft_postmortem where workspace = 'digests' and author = ?")
                .param(author)
                .query(Long.class)
                .single();
    }

    private static String subject(MimeMessage letter) {
        try {
            return letter.getSubject();
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static String reader(MimeMessage letter) {
        try {
            return letter.getAllRecipients()[0].toString();
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
