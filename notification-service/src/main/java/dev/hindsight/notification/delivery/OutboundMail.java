package dev.hindsight.notification.delivery;

import dev.hindsight.notification.settings.DeliverySettings;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/** Hands letters to a mail server, which gets no more time than any other receiver. */
@Component
public class OutboundMail implements DisposableBean {

    private final Duration timeout;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    OutboundMail(DeliverySettings settings) {
        this.timeout = settings.timeout();
    }

    /**
     * Sends a letter to all of its addresses or to none.
     *
     * @throws InterruptedException when this process is about to stop; whether the letter arrived is not known
     */
    public Outcome send(JavaMailSender sender, MimeMessage letter) throws InterruptedException {
        var started = System.nanoTime();
        var answer = threads.submit(() -> sender.send(letter));
        try {
            answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
            return MailAnswers.accepted(since(started));
        } catch (ExecutionException failed) {
            return MailAnswers.refused(failed.getCause(), since(started));
        } catch (TimeoutException late) {
            return Outcome.failed(
                    "The mail server did not answer within " + timeout.toMillis() + " ms.", since(started));
        } finally {
            // Closes the socket that a virtual thread waits for.
            answer.cancel(true);
        }
    }

    private static Duration since(long started) {
        return Duration.ofNanos(System.nanoTime() - started);
    }

    @Override
    public void destroy() {
        threads.shutdownNow();
    }
}
