package dev.hindsight.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.notification.settings.DeliverySettings;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.mail.javamail.JavaMailSenderImpl;

class OutboundMailTest {

    private static final Duration TIMEOUT = Duration.ofSeconds(2);
    private static final String GOOD = "good@example.org";
    private static final String BAD = "bad@example.org";

    private final OutboundMail outbound = new OutboundMail(new DeliverySettings(
            4, 2, TIMEOUT, Duration.ofSeconds(9), Duration.ofSeconds(1), List.of(), Duration.ofDays(1)));

    @Test
    void handsALetterOver() throws Exception {
        try (var server = ScriptedMailServer.start(Map.of())) {
            var outcome = send(server, GOOD);

            assertThat(outcome.isSuccess()).isTrue();
            assertThat(server.heard()).contains("RCPT TO:<good@example.org>", "QUIT");
        }
    }

    @Test
    void givesUpWhatIsRefusedForGood() throws Exception {
        try (var server = ScriptedMailServer.start(Map.of("RCPT", "550 5.1.1 No such person"))) {
            var outcome = send(server, BAD);

            assertThat(outcome.status()).isEqualTo(550);
            assertThat(outcome.isFinal()).isTrue();
            assertThat(outcome.response()).contains("No such person");
        }
    }

    @Test
    void triesAgainWhatIsRefusedForNow() throws Exception {
        for (var moment : List.of("RCPT", "MAIL", "END")) {
            try (var server = ScriptedMailServer.start(Map.of(moment, "451 4.7.1 Greylisted"))) {
                var outcome = send(server, GOOD);

                assertThat(outcome.status()).describedAs(moment).isEqualTo(451);
                assertThat(outcome.isFinal()).isFalse();
                assertThat(outcome.isSuccess()).isFalse();
            }
        }
    }

    /** That is the operator's to mend, and concerns every letter. */
    @Test
    void triesAgainWhatIsRefusedBecauseOfTheSender() throws Exception {
        for (var reply : List.of("550 5.7.1 Sender refused", "530 5.7.0 Must issue a STARTTLS command first")) {
            try (var server = ScriptedMailServer.start(Map.of("MAIL", reply))) {
                var outcome = send(server, GOOD);

                assertThat(outcome.isSuccess()).describedAs(reply).isFalse();
                assertThat(outcome.isFinal()).describedAs(reply).isFalse();
            }
        }
    }

    @Test
    void sendsToAllAddressesOrToNone() throws Exception {
        try (var server = ScriptedMailServer.start(Map.of("RCPT TO:<bad", "550 5.1.1 No such person"))) {
            var outcome = send(server, GOOD, BAD);

            assertThat(outcome.status()).isEqualTo(550);
            assertThat(server.heard()).doesNotContain("DATA");
        }
    }

    @Test
    void waitsNoLongerThanAnAttemptMayTake() throws Exception {
        try (var server = ScriptedMailServer.start(Map.of("RCPT", "silence"))) {
            var outcome = send(server, GOOD);

            assertThat(outcome.status()).isNull();
            assertThat(outcome.isFinal()).isFalse();
            assertThat(outcome.duration()).isBetween(TIMEOUT, TIMEOUT.plusSeconds(5));
        }
    }

    @Test
    void triesAgainWhenThereIsNoServer() throws Exception {
        var gone = ScriptedMailServer.start(Map.of());
        gone.close();

        var outcome = send(gone, GOOD);

        assertThat(outcome.error()).isEqualTo("The letter could not be handed to the mail server.");
        assertThat(outcome.isFinal()).isFalse();
    }

    private Outcome send(ScriptedMailServer server, String... addresses)
            throws MessagingException, InterruptedException {
        var sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(server.port());
        var letter = new MimeMessage(sender.getSession());
        letter.setFrom(new InternetAddress("hindsight@example.org"));
        for (var address : addresses) {
            letter.addRecipient(RecipientType.TO, new InternetAddress(address));
        }
        letter.setText("Hello.");
        return outbound.send(sender, letter);
    }
}
