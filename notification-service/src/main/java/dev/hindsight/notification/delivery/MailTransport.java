package dev.hindsight.notification.delivery;

import dev.hindsight.notification.mail.MailAddresses;
import dev.hindsight.notification.mail.MailServer;
import dev.hindsight.notification.message.Mail;
import dev.hindsight.notification.message.Messages;
import dev.hindsight.notification.model.EndpointKind;
import dev.hindsight.support.id.Ids;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/** Sends letters by the mail server of the installation. */
@Component
class MailTransport implements Transport {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();

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
        return new Sent(outbound.send(sender.get(), letter(sender.get(), delivery, mail, headers)), shown);
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

    private MimeMessage letter(JavaMailSender sender, DueDelivery delivery, Mail mail, Map<String, String> headers) {
        try {
            var letter = sender.createMimeMessage();
            letter.setFrom(new InternetAddress(server.from(), "Hindsight", UTF_8));
            for (var address : MailAddresses.of(delivery.url())) {
                letter.addRecipient(RecipientType.TO, new InternetAddress(address, true));
            }
            for (var header : headers.entrySet()) {
                letter.setHeader(header.getKey(), header.getValue());
            }
            letter.setSubject(mail.subject(), UTF_8);
            letter.setContent(new MimeMultipart("alternative", part(mail.text(), "plain"), part(mail.html(), "html")));
            return letter;
        } catch (MessagingException | UnsupportedEncodingException unwritable) {
            throw new IllegalStateException(unwritable);
        }
    }

    private static MimeBodyPart part(String text, String subtype) throws MessagingException {
        var part = new MimeBodyPart();
        part.setText(text, UTF_8, subtype);
        return part;
    }
}
