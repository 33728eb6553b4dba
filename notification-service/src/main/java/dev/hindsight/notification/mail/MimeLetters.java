package dev.hindsight.notification.mail;

import dev.hindsight.notification.message.Mail;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.springframework.mail.javamail.JavaMailSender;

/** Puts letters into the form in which they are sent. */
public final class MimeLetters {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private MimeLetters() {}

    /** @param headers beside those that every letter has */
    public static MimeMessage write(
            JavaMailSender sender, String from, List<String> to, Map<String, String> headers, Mail mail) {
        try {
            var letter = sender.createMimeMessage();
            letter.setFrom(new InternetAddress(from, "Hindsight", UTF_8));
            for (var address : to) {
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
