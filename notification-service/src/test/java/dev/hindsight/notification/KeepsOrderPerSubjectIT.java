package dev.hindsight.notification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.testsupport.infrastructure.Answer;
import dev.hindsight.testsupport.infrastructure.ReceivedRequest;
import dev.hindsight.testsupport.infrastructure.RecordingReceiver;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class KeepsOrderPerSubjectIT extends WithBroker {

    @Test
    void sendsNothingOfASubjectBeforeWhatCameEarlierWasTaken() {
        try (var receiver = RecordingReceiver.start()) {
            var workspace = Workspace.of(port, "order");
            var endpoint = workspace.endpoint(receiver.url());
            receiver.answerNext(Answer.status(500), Answer.status(502));
            var incident = Facts.incident("order");

            IntStream.range(0, 20).forEach(number -> broker.publish(Facts.mitigated(incident, "" + number)));

            receiver.awaitRequests(22);
            assertThat(notes(receiver.requests()).subList(0, 3)).containsExactly("0", "0", "0");
            assertThat(notes(receiver.requests()).subList(3, 22))
                    .isEqualTo(
                            IntStream.range(1, 20).mapToObj(Integer::toString).toList());
            assertThat(receiver.requests().subList(0, 3))
                    .extracting(request -> request.requiredHeader("webhook-id"))
                    .containsOnly(receiver.requests().getFirst().requiredHeader("webhook-id"));
            assertThat(workspace.awaitFinished(endpoint, 20).getLast().path("attempts"))
                    .hasSize(3);
        }
    }

    @Test
    void sendsNothingBehindOneThatFailsInTheMiddleOfAClaim() {
        try (var receiver = RecordingReceiver.start()) {
            var workspace = Workspace.of(port, "middle");
            var endpoint = workspace.endpoint(receiver.url());
            var incident = Facts.incident("middle");
            receiver.answerNext(
                    Answer.status(200).after(Duration.ofMillis(500)),
                    Answer.status(200),
                    Answer.status(200),
                    Answer.status(500));

            IntStream.range(0, 10).forEach(number -> broker.publish(Facts.mitigated(incident, "" + number)));

            workspace.awaitFinished(endpoint, 10);
            assertThat(notes(receiver.requests()))
                    .containsExactly("0", "1", "2", "3", "3", "4", "5", "6", "7", "8", "9");
        }
    }

    @Test
    void goesOnWithTheNextWhenOneIsGivenUp() {
        try (var receiver = RecordingReceiver.start()) {
            var workspace = Workspace.of(port, "given-up");
            var endpoint = workspace.endpoint(receiver.url());
            receiver.answerNext(Answer.status(500), Answer.status(404), Answer.status(301), Answer.status(500));
            var incident = Facts.incident("given-up");

            broker.publish(Facts.mitigated(incident, "poison"));
            broker.publish(Facts.mitigated(incident, "next"));

            var deliveries = workspace.awaitFinished(endpoint, 2);
            assertThat(notes(receiver.requests())).containsExactly("poison", "poison", "poison", "poison", "next");
            assertThat(deliveries)
                    .extracting(it -> it.path("state").asString())
                    .containsExactly("succeeded", "exhausted");
            assertThat(deliveries.getLast().path("attempts").valueStream().map(it -> it.path("status")
                            .asInt()))
                    .containsExactly(500, 404, 301, 500);
        }
    }

    @Test
    void doesNotMakeOtherSubjectsWait() {
        try (var receiver = RecordingReceiver.start()) {
            var workspace = Workspace.of(port, "subjects");
            workspace.endpoint(receiver.url());
            receiver.answerNext(Answer.status(200), Answer.HANGING);
            broker.publish(Facts.mitigated(Facts.incident("subjects"), "warm"));
            receiver.awaitRequests(1);
            var slow = Facts.incident("subjects");
            broker.publish(Facts.mitigated(slow, "slow"));
            receiver.awaitRequests(2);

            broker.publish(Facts.mitigated(slow, "behind"));
            broker.publish(Facts.mitigated(Facts.incident("subjects"), "other"));

            receiver.awaitRequest(request -> note(request).equals("other"));
            assertThat(notes(receiver.requests())).containsExactly("warm", "slow", "other");
            receiver.awaitRequest(request -> note(request).equals("behind"));
            assertThat(notes(receiver.requests())).containsExactly("warm", "slow", "other", "slow", "behind");
        }
    }

    private static List<String> notes(List<ReceivedRequest> requests) {
        return requests.stream().map(KeepsOrderPerSubjectIT::note).toList();
    }

    private static String note(ReceivedRequest request) {
        return JsonMapper.shared().readTree(request.text()).at("/data/note").asString();
    }
}
