package dev.hindsight.notification.delivery;

import dev.hindsight.notification.message.Message;
import dev.hindsight.notification.message.Messages;
import dev.hindsight.notification.secret.EndpointSecrets;
import dev.hindsight.notification.write.disableendpoint.DisableEndpoint;
import dev.hindsight.support.command.Commands;
import dev.hindsight.support.command.Refused;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Makes one attempt and judges what came of it. */
@Component
class Attempts {

    private static final Logger log = LoggerFactory.getLogger(Attempts.class);
    private static final String HIDDEN = "(hidden)";
    private static final String SYSTEM = "hindsight";

    private final Messages messages;
    private final EndpointSecrets secrets;
    private final OutboundHttp http;
    private final RetrySchedule retries;
    private final Commands commands;
    private final MeterRegistry meters;
    private final Clock clock;

    Attempts(
            Messages messages,
            EndpointSecrets secrets,
            OutboundHttp http,
            RetrySchedule retries,
            Commands commands,
            MeterRegistry meters,
            Clock clock) {
        this.messages = messages;
        this.secrets = secrets;
        this.http = http;
        this.retries = retries;
        this.commands = commands;
        this.meters = meters;
        this.clock = clock;
    }

    AttemptResult make(DueDelivery delivery) throws InterruptedException {
        var at = clock.instant();
        var message = message(delivery, at);
        var outcome = http.post(delivery.url(), message);
        if (outcome.isGone()) {
            disable(delivery, at);
        }
        var result = judge(delivery, message, at, outcome);
        meters.timer("hindsight.deliveries.attempts", "kind", delivery.kind().wireName(), "outcome", nameOf(outcome))
                .record(outcome.duration());
        return result;
    }

    /** An attempt that cannot even be made counts as one, so that it is seen and ends. */
    AttemptResult failed(DueDelivery delivery) {
        var outcome = Outcome.failed("The attempt could not be made; the log of the service says why.", Duration.ZERO);
        return judge(delivery, new Message("", Map.of()), clock.instant(), outcome);
    }

    private Message message(DueDelivery delivery, Instant at) {
        return messages.of(
                delivery.kind(),
                delivery.id().toString(),
                at,
                delivery.body(),
                delivery.headers(),
                secrets.reveal(delivery.storedSecret()));
    }

    private AttemptResult judge(DueDelivery delivery, Message message, Instant at, Outcome outcome) {
        var pause = outcome.isSuccess() || outcome.isGone()
                ? Duration.ZERO
                : retries.pauseAfter(delivery.attempts() + 1, outcome.retryAfter())
                        .orElse(null);
        var state = outcome.isSuccess()
                ? AttemptResult.SUCCEEDED
                : pause == null || outcome.isGone() ? AttemptResult.EXHAUSTED : AttemptResult.WAITING;
        return new AttemptResult(
                delivery.id(),
                delivery.claim(),
                delivery.endpointId(),
                delivery.subject(),
                delivery.position(),
                state,
                pause == null ? 0 : pause.toMillis(),
                outcome.isTooMany() ? retries.wish(outcome.retryAfter()).toMillis() : 0,
                at,
                outcome.status(),
                outcome.error(),
                outcome.duration().toMillis(),
                outcome.response(),
                shown(message, delivery.headers()));
    }

    /** Before the result is written: if this process dies between the two, the receiver is asked once more. */
    private void disable(DueDelivery delivery, Instant at) {
        try {
            commands.send(new DisableEndpoint(
                    delivery.endpointId(), "The receiver answered 410 Gone: it wants no more.", at, SYSTEM));
        } catch (Refused removedMeanwhile) {
            log.debug("Endpoint {} is there no more", delivery.endpointId());
        }
    }

    /** An endpoint's own headers may carry passwords, and a signature is as good as its secret for as long as it holds. */
    private static Map<String, String> shown(Message message, Map<String, String> own) {
        var shown = new TreeMap<>(message.headers());
        shown.replaceAll((name, value) -> own.containsKey(name) || name.equals("webhook-signature") ? HIDDEN : value);
        shown.put("content-type", "application/json; charset=UTF-8");
        return shown;
    }

    private static String nameOf(Outcome outcome) {
        if (outcome.isSuccess()) {
            return "succeeded";
        }
        return outcome.status() == null ? "unanswered" : "refused";
    }
}
