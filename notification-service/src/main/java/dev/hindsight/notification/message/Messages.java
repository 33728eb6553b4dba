package dev.hindsight.notification.message;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookSigningException;
import dev.hindsight.notification.integration.news.NewsDesk;
import dev.hindsight.notification.model.EndpointKind;
import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Puts an event's body into the form of an endpoint's kind. */
@Component
public class Messages {

    private final NewsDesk news;
    private final MailMessage mail;
    private final Map<EndpointKind, ChatMessage> chats = new EnumMap<>(EndpointKind.class);

    Messages(NewsDesk news, MailMessage mail, List<ChatMessage> chats) {
        this.news = news;
        this.mail = mail;
        chats.forEach(chat -> this.chats.put(chat.kind(), chat));
    }

    /**
     * The message of one attempt over HTTP.
     *
     * @param id stable over all attempts of a delivery
     * @param at the time of this attempt, which is signed too
     * @param headers the endpoint's own
     * @param secrets that sign, each for itself
     */
    public Message of(
            EndpointKind kind, String id, Instant at, String body, Map<String, String> headers, List<String> secrets) {
        var chat = chats.get(kind);
        return chat == null
                ? new Message(body, signed(id, at, body, headers, secrets))
                : new Message(chat.of(news.of(body)), headers);
    }

    /** The letter of an attempt by mail. */
    public Mail mail(String body) {
        return mail.of(news.of(body));
    }

    /** Standard Webhooks 1.0. */
    private static Map<String, String> signed(
            String id, Instant at, String body, Map<String, String> headers, List<String> secrets) {
        var all = new LinkedHashMap<>(headers);
        all.put("webhook-id", id);
        all.put("webhook-timestamp", Long.toString(at.getEpochSecond()));
        all.put(
                "webhook-signature",
                secrets.stream().map(secret -> signature(secret, id, at, body)).collect(Collectors.joining(" ")));
        return all;
    }

    private static String signature(String secret, String id, Instant at, String body) {
        try {
            return new Webhook(secret).sign(id, at.getEpochSecond(), body);
        } catch (WebhookSigningException everyJdkCanSign) {
            throw new IllegalStateException(everyJdkCanSign);
        }
    }
}
