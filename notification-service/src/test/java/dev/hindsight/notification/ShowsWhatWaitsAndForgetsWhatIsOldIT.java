package dev.hindsight.notification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.testsupport.infrastructure.Answer;
import dev.hindsight.testsupport.infrastructure.RecordingReceiver;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.scheduling.config.ScheduledTask;
import org.springframework.scheduling.config.ScheduledTaskHolder;

class ShowsWhatWaitsAndForgetsWhatIsOldIT extends WithBroker {

    @Test
    void measuresTheQueueAndTheAttempts(@Autowired MeterRegistry meters) {
        try (var receiver = RecordingReceiver.start()) {
            var workspace = Workspace.of(port, "measured");
            var endpoint = workspace.endpoint(receiver.url());
            receiver.answerNext(Answer.status(500), Answer.HANGING);
            var waiting = meters.get("hindsight.deliveries.waiting").gauge();

            broker.publish(Facts.published(Facts.incident("measured")));

            Awaitility.await().until(() -> waiting.value() >= 1);
            workspace.awaitFinished(endpoint, 1);
            assertThat(List.of("succeeded", "refused", "unanswered"))
                    .allSatisfy(outcome -> assertThat(meters.get("hindsight.deliveries.attempts")
                                    .tag("outcome", outcome)
                                    .timer()
                                    .count())
                            .isPositive());
        }
    }

    @Test
    void forgetsOldDeliveriesAndThoseOfRemovedEndpoints(@Autowired List<ScheduledTaskHolder> scheduled) {
        try (var receiver = RecordingReceiver.start()) {
            var workspace = Workspace.of(port, "forgotten");
            var kept = workspace.endpoint(receiver.url("/kept"));
            var removed = workspace.endpoint(receiver.url("/removed"));
            var incident = Facts.incident("forgotten");
            broker.publish(Facts.mitigated(incident, "old"));
            workspace.awaitFinished(kept, 1);
            workspace.awaitFinished(removed, 1);
            jdbc.sql("update delivery set queued_at = now() - interval '91 days' where endpoint_id = ?")
                    .param(kept.id())
                    .update();
            jdbc.sql("update announcement set created_at = now() - interval '91 days' where subject = ?")
                    .param(incident.id())
                    .update();
            broker.publish(Facts.mitigated(incident, "new"));
            workspace.awaitFinished(kept, 2);
            workspace.awaitFinished(removed, 2);
            workspace.admin().send("DELETE", "forgotten/endpoints/" + removed.id(), null);

            scheduled.stream()
                    .flatMap(holder -> holder.getScheduledTasks().stream())
                    .filter(task -> task.toString().contains("DeliveryCare.forgetTheOld"))
                    .map(ScheduledTask::getTask)
                    .forEach(task -> task.getRunnable().run());

            assertThat(workspace.deliveries(kept)).hasSize(1);
            assertThat(count("delivery where endpoint_id = ?", removed.id())).isZero();
            assertThat(count("lane where endpoint_id = ?", removed.id())).isZero();
            assertThat(count("announcement where subject = ?", incident.id())).isEqualTo(1);
            assertThat(jdbc.sql("select count(*) from delivery_attempt"
                                    + " where delivery_id not in (select id from delivery)")
                            .query(Long.class)
                            .single())
                    .isZero();
        }
    }

    @Test
    void findsADeliveryThatWasLostOnTheWay(@Autowired List<ScheduledTaskHolder> scheduled) {
        try (var receiver = RecordingReceiver.start()) {
            var workspace = Workspace.of(port, "lost");
            var endpoint = workspace.endpoint(receiver.url());
            workspace.admin().send("PATCH", "lost/endpoints/" + endpoint.id(), "{\"active\": true}");
            broker.publish(Facts.published(Facts.incident("lost")));
            workspace.awaitFinished(endpoint, 1);
            jdbc.sql("update delivery set state = 'waiting' where endpoint_id = ?")
                    .param(endpoint.id())
                    .update();

            scheduled.stream()
                    .flatMap(holder -> holder.getScheduledTasks().stream())
                    .filter(task -> task.toString().contains("DeliveryCare.forgetTheOld"))
                    .forEach(task -> task.getTask().getRunnable().run());

            receiver.awaitRequests(2);
        }
    }

    @Test
    void endsADeliveryThatHasNothingToSayAnyMore() {
        try (var receiver = RecordingReceiver.start()) {
            var workspace = Workspace.of(port, "speechless");
            var endpoint = workspace.endpoint(receiver.url());
            receiver.hold();
            var incident = Facts.incident("speechless");
            broker.publish(Facts.mitigated(incident, "first"));
            // What is claimed together with the first one has been read already.
            receiver.awaitRequests(1);
            broker.publish(Facts.mitigated(incident, "second"));
            Awaitility.await().until(() -> workspace.deliveries(endpoint).size() == 2);

            var forgotten = jdbc.sql(
                            """
                            delete from announcement where id = (
                                select announcement_id from delivery
                                where endpoint_id = ? order by position desc limit 1)
                            """)
                    .param(endpoint.id())
                    .update();
            receiver.release();

            assertThat(forgotten).isEqualTo(1);
            Awaitility.await().until(() -> count("lane where endpoint_id = ?", endpoint.id()) == 0);
            assertThat(count("delivery where endpoint_id = ? and state = 'exhausted'", endpoint.id()))
                    .isEqualTo(1);
        }
    }

    @Test
    void leavesOthersAloneWhenASecretCannotBeRead() {
        try (var receiver = RecordingReceiver.start()) {
            var workspace = Workspace.of(port, "unreadable");
            var broken = workspace.endpoint(receiver.url("/broken"));
            workspace.endpoint(receiver.url("/whole"));
            jdbc.sql("update endpoint_secret set stored = 'aes-gcm:00' where endpoint_id = ?")
                    .param(broken.id())
                    .update();

            broker.publish(Facts.published(Facts.incident("unreadable")));

            assertThat(receiver.awaitRequests(1)).extracting("path").containsExactly("/whole");
            var delivery = workspace.awaitFinished(broken, 1).getFirst();
            assertThat(delivery.path("state").asString()).isEqualTo("exhausted");
            assertThat(delivery.at("/attempts/0/error").asString()).contains("could not be made");
        }
    }

    private long count(String what, String parameter) {
        return jdbc.sql("select count(*) from " + what)
                .param(parameter)
                .query(Long.class)
                .single();
    }
}
