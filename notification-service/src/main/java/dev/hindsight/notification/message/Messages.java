package dev.hindsight.notification.message;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookSigningException;
import dev.hindsight.notification.model.EndpointKind;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Puts an event's body into the form of an endpoint's kind. */
@Component
public class Messages {

    private final SlackMessage slack;

    Messages(SlackMessage slack) {
        this.slack = slack;
    }

    /**
     * The message of one attempt.
     *
     * @param id stable over all attempts of a delivery
     * @param at the time of this attempt, which is signed too
     * @param headers the endpoint's own
     */
    public Message of(
            EndpointKind kind, String id, Instant at, String body, Map<String, String> headers, String secret) {
        return switch (kind) {
            case WEBHOOK -> new Message(body, signed(id, at, body, headers, secret));
            case SLACK -> new Message(slack.of(body), headers);
        };
    }

    /** Standard Webhooks 1.0. */
    private static Map<String, String> signed(
            String id, Instant at, String body, Map<String, String> headers, String secret) {
        var all = new LinkedHashMap<>(headers);
        all.put("webhook-id", id);
        all.put("webhook-timestamp", Long.toString(at.getEpochSecond()));
        try {
            all.put("webhook-signature", new Webhook(secret).sign(id, at.getEpochSecond(), body));
        } catch (WebhookSigningException everyJdkCanSign) {
            throw new IllegalStateException(everyJdkCanSign);
        }
        return all;
    }
}
