package dev.hindsight.notification.mail;

import dev.hindsight.notification.settings.MailSettings;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/** The mail server that the operator has configured, if any. */
@Component
public class MailServer {

    private final @Nullable JavaMailSender sender;
    private final String from;

    MailServer(
            ObjectProvider<JavaMailSender> senders, MailSettings settings, @Value("${spring.mail.host:}") String host) {
        // A setting that is there and empty, as compose files have it, names no server.
        this.sender = host.isBlank() ? null : senders.getIfAvailable();
        this.from = settings.from() == null ? "" : settings.from();
        if (sender != null && !MailAddresses.isAddress(from)) {
            throw new IllegalArgumentException("There is a mail server (spring.mail.host), but"
                    + " hindsight.notification.mail.from is not the address that letters come from: '" + from + "'");
        }
    }

    /** What letters are sent by; nothing when the installation sends none. */
    public Optional<JavaMailSender> sender() {
        return Optional.ofNullable(sender);
    }

    /** The address that letters come from. */
    public String from() {
        return from;
    }

    /** The domain that ids of letters are unique in. */
    public String domain() {
        return from.substring(from.indexOf('@') + 1);
    }
}
