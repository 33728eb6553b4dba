package dev.hindsight.notification.delivery;

import dev.hindsight.notification.mail.MailAddresses;
import dev.hindsight.notification.mail.MailServer;
import dev.hindsight.notification.mail.MimeLetters;
import dev.hindsight.notification.message.Messages;
import dev.hindsight.notification.model.EndpointKind;
import dev.hindsight.support.id.Ids;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Sends letters by the mail server of the installation. */
@Component
class MailTransport implements Transport {

    private final Messages messages;
    private final MailServer server;
    private final OutboundMail outbound;

    MailTransport(Messages messages, MailServer server, OutboundMail outbound) {
        this.messages = messages;
        this.server = server;
        this.outbound = outbound;
    }

    @Override
    public boolean carries(EndpointKind kind) {
        return kind == EndpointKind.EMAIL;
    }

    @Override
    public Sent send(DueDelivery delivery, Instant at) throws InterruptedException {
        var sender = server.sender();
        if (sender.isEmpty()) {
            return new Sent(Outcome.failed("This installation has no mail server any more.", Duration.ZERO), Map.of());
        }
        var mail = messages.mail(Objects.requireNonNull(delivery.body()));
        var headers = headers(delivery);
        var shown = new TreeMap<>(headers);
        shown.put("Subject", mail.subject());
        var letter = MimeLetters.write(sender.get(), server.from(), MailAddresses.of(delivery.url()), headers, mail);
        return new Sent(outbound.send(sender.get(), letter), shown);
    }

    /** Programs that answer letters, such as notes of absence, are told not to; the id is the same on every attempt. */
    private Map<String, String> headers(DueDelivery delivery) {
        var list = Ids.workspaceOf(delivery.endpointId()) + ".hindsight." + server.domain();
        return Map.of(
                "Message-ID",
                "<" + delivery.id() + "@" + server.domain() + ">",
                "List-Id",
                "<" + list + ">",
                "Auto-Submitted",
                "auto-generated",
                "X-Auto-Response-Suppress",
                "All");
    }
}
