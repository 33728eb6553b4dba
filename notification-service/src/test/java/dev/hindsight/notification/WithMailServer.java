package dev.hindsight.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.hindsight.embedded.Ports;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The service beside a real mail server, which all these tests share. */
abstract class WithMailServer extends WithBroker {

    /** On a port that is known before, so that the server can come back to it. */
    static final GreenMail MAIL = new GreenMail(new ServerSetup(Ports.free(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @DynamicPropertySource
    static void mailServer(DynamicPropertyRegistry properties) {
        MAIL.start();
        properties.add("hindsight.notification.mail.starttls-required", () -> false);
        properties.add("spring.mail.host", () -> "127.0.0.1");
        properties.add("spring.mail.port", () -> MAIL.getSmtp().getPort());
        properties.add("hindsight.notification.mail.from", () -> "hindsight@example.org");
        properties.add("hindsight.notification.letters.delay", () -> "0s");
        properties.add("hindsight.notification.delivery.retries", () -> "100ms,500ms,1s,2s,4s,8s");
    }

    @BeforeEach
    void empty() throws Exception {
        MAIL.purgeEmailFromAllMailboxes();
    }

    /** A round at a quarter of an hour would write letters in the middle of a test that counts them. */
    @BeforeEach
    void putOffDigests() {
        var putOff = jdbc.sql("update scheduled_tasks set execution_time = now() + interval '1 day'"
                        + " where task_name = 'digest-round'")
                .update();
        assertThat(putOff).isEqualTo(1);
    }

    static List<MimeMessage> letters(int count) {
        assertThat(MAIL.waitForIncomingEmail(Duration.ofSeconds(20).toMillis(), count))
                .isTrue();
        return List.of(MAIL.getReceivedMessages());
    }
}
