package dev.hindsight.notification.delivery;

import dev.hindsight.notification.message.Message;
import dev.hindsight.notification.message.Messages;
import dev.hindsight.notification.model.EndpointKind;
import dev.hindsight.notification.secret.EndpointSecrets;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Posts messages to programs and chats. */
@Component
class HttpTransport implements Transport {

    private static final String HIDDEN = "(hidden)";

    private final Messages messages;
    private final EndpointSecrets secrets;
    private final OutboundHttp http;
    private final JsonMapper json;

    HttpTransport(Messages messages, EndpointSecrets secrets, OutboundHttp http, JsonMapper json) {
        this.messages = messages;
        this.secrets = secrets;
        this.http = http;
        this.json = json;
    }

    @Override
    public boolean carries(EndpointKind kind) {
        return kind != EndpointKind.EMAIL;
    }

    @Override
    public Sent send(DueDelivery delivery, Instant at) throws InterruptedException {
        var message = messages.of(
                delivery.kind(),
                delivery.id().toString(),
                at,
                Objects.requireNonNull(delivery.body()),
                delivery.headers(),
                delivery.storedSecrets().stream().map(secrets::reveal).toList());
        var outcome = http.post(delivery.url(), message);
        return new Sent(
                delivery.kind() == EndpointKind.DISCORD ? withWish(outcome) : outcome,
                shown(message, delivery.headers()));
    }

    /** Discord says in the body, too, how long it wants to be left alone; what stands between may drop the header. */
    private Outcome withWish(Outcome outcome) {
        if (!outcome.isTooMany() || outcome.retryAfter() != null || outcome.response() == null) {
            return outcome;
        }
        try {
            var seconds = json.readTree(outcome.response()).path("retry_after");
            return seconds.isNumber() ? outcome.withRetryAfter(seconds.asString()) : outcome;
        } catch (JacksonException noJson) {
            return outcome;
        }
    }

    /** An endpoint's own headers may carry passwords, and a signature is as good as its secret for as long as it holds. */
    private static Map<String, String> shown(Message message, Map<String, String> own) {
        var shown = new TreeMap<>(message.headers());
        shown.replaceAll((name, value) -> own.containsKey(name) || name.equals("webhook-signature") ? HIDDEN : value);
        shown.put("content-type", "application/json; charset=UTF-8");
        return shown;
    }
}
