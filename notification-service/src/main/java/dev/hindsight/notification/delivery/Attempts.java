package dev.hindsight.notification.delivery;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Makes one attempt and judges what came of it. */
@Component
class Attempts {

    private final List<Transport> transports;
    private final RetrySchedule retries;
    private final EndpointSwitch endpoints;
    private final MeterRegistry meters;
    private final Clock clock;

    Attempts(
            List<Transport> transports,
            RetrySchedule retries,
            EndpointSwitch endpoints,
            MeterRegistry meters,
            Clock clock) {
        this.transports = transports;
        this.retries = retries;
        this.endpoints = endpoints;
        this.meters = meters;
        this.clock = clock;
    }

    AttemptResult make(DueDelivery delivery) throws InterruptedException {
        if (delivery.body() == null) {
            return unsent(delivery, Outcome.LOST);
        }
        if (!delivery.isWanted()) {
            return unsent(delivery, Outcome.UNWANTED);
        }
        var at = clock.instant();
        var sent = transportOf(delivery).send(delivery, at);
        var outcome = sent.outcome();
        if (outcome.isGone()) {
            // Before the result is written: if this process dies between the two, the receiver is asked once more.
            endpoints.off(delivery, "The receiver answered 410 Gone: it wants no more.", at);
        }
        var result = judge(delivery, sent.headers(), at, outcome, true);
        meters.timer("hindsight.deliveries.attempts", "kind", delivery.kind().wireName(), "outcome", nameOf(outcome))
                .record(outcome.duration());
        return result;
    }

    /** An attempt that cannot even be made counts as one, so that it is seen and ends. */
    AttemptResult failed(DueDelivery delivery) {
        var outcome = Outcome.failed("The attempt could not be made; the log of the service says why.", Duration.ZERO);
        return judge(delivery, Map.of(), clock.instant(), outcome, true);
    }

    private AttemptResult unsent(DueDelivery delivery, Outcome outcome) {
        return judge(delivery, Map.of(), clock.instant(), outcome, false);
    }

    private Transport transportOf(DueDelivery delivery) {
        return transports.stream()
                .filter(transport -> transport.carries(delivery.kind()))
                .findFirst()
                .orElseThrow();
    }

    private AttemptResult judge(
            DueDelivery delivery, Map<String, String> headers, Instant at, Outcome outcome, boolean isSent) {
        var isOver = outcome.isSuccess() || outcome.isGone() || outcome.isFinal() || delivery.isTest();
        var pause = isOver
                ? Duration.ZERO
                : retries.pauseAfter(delivery.attempts() + 1, outcome.retryAfter())
                        .orElse(null);
        var state = outcome.isSuccess()
                ? AttemptResult.SUCCEEDED
                : pause == null || isOver ? AttemptResult.EXHAUSTED : AttemptResult.WAITING;
        return new AttemptResult(
                delivery.id(),
                delivery.claim(),
                delivery.endpointId(),
                delivery.url(),
                delivery.subject(),
                delivery.position(),
                delivery.isTest() || !isSent,
                isSent,
                state,
                false,
                pause == null ? 0 : pause.toMillis(),
                outcome.asksForRest() ? retries.wish(outcome.retryAfter()).toMillis() : 0,
                at,
                outcome.status(),
                outcome.error(),
                outcome.duration().toMillis(),
                outcome.response(),
                headers);
    }

    private static String nameOf(Outcome outcome) {
        if (outcome.isSuccess()) {
            return "succeeded";
        }
        return outcome.status() == null ? "unanswered" : "refused";
    }
}
