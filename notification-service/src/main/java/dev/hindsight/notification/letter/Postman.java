package dev.hindsight.notification.letter;

import dev.hindsight.notification.delivery.OutboundMail;
import dev.hindsight.notification.mail.MailAddresses;
import dev.hindsight.notification.mail.MailServer;
import dev.hindsight.notification.mail.MimeLetters;
import dev.hindsight.notification.message.Mail;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Brings letters to people by the mail server of the installation. */
@Component
public class Postman {

    private static final Logger log = LoggerFactory.getLogger(Postman.class);

    private final MailServer server;
    private final OutboundMail outbound;

    Postman(MailServer server, OutboundMail outbound) {
        this.server = server;
        this.outbound = outbound;
    }

    /**
     * Brings a letter, or finds that it cannot be brought at all; whoever writes the same again uses the same id, by which
     * mail programs recognise it.
     *
     * @param id unique among letters
     * @param choice where the person chooses what they are told
     * @throws IllegalStateException when it may arrive another time
     */
    public void bring(String address, String workspace, String id, String choice, Mail mail) {
        var sender = server.sender().orElseThrow(() -> new IllegalStateException("There is no mail server any more"));
        if (!MailAddresses.isAddress(address)) {
            log.debug("Letter {} has no address that letters go to", id);
            return;
        }
        var letter = MimeLetters.write(sender, server.from(), List.of(address), headers(workspace, id, choice), mail);
        try {
            var outcome = outbound.send(sender, letter);
            if (outcome.isFinal()) {
                log.warn("Letter {} is refused for good: {}", id, outcome.status());
            } else if (!outcome.isSuccess()) {
                throw new IllegalStateException("Letter " + id + " was not taken: "
                        + (outcome.status() == null ? outcome.error() : outcome.status()));
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Letter " + id + " may have been taken", stopping);
        }
    }

    private Map<String, String> headers(String workspace, String id, String choice) {
        return Map.of(
                "Message-ID",
                "<" + id + "@" + server.domain() + ">",
                "List-Id",
                "<people." + workspace + ".hindsight." + server.domain() + ">",
                "List-Unsubscribe",
                "<" + choice + ">",
                "Auto-Submitted",
                "auto-generated",
                "X-Auto-Response-Suppress",
                "All");
    }
}
