package dev.hindsight.notification.delivery;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailSendException;

/**
 * Reads what a mail server made of a letter (RFC 5321): 4xx is for now, 5xx is for good where it is about a recipient or the
 * letter. Where it is about who sends, the operator has to mend something, and no letter shall be lost by that.
 */
final class MailAnswers {

    private static final int ACCEPTED = 250;
    private static final int FOR_GOOD = 500;
    private static final int SHOWN = 2_000;

    /** STARTTLS or a login is required, or the login is not accepted (RFC 3207, RFC 4954). */
    private static final Set<Integer> ABOUT_THE_SENDER = Set.of(530, 534, 535, 538);

    private MailAnswers() {}

    static Outcome accepted(Duration duration) {
        return new Outcome(ACCEPTED, null, duration, "", null, false);
    }

    static Outcome refused(@Nullable Throwable failure, Duration duration) {
        var causes = causes(failure);
        // Of several addresses one may be refused for good and another for now; then the letter is worth another
        // attempt.
        Optional<Reply> reply = causes.stream()
                .map(MailAnswers::reply)
                .flatMap(Optional::stream)
                .min(Comparator.comparing(Reply::code));
        if (reply.isPresent()) {
            var code = reply.get().code();
            var isFinal = code >= FOR_GOOD && causes.stream().noneMatch(MailAnswers::isAboutTheSender);
            return new Outcome(code, null, duration, reply.get().text(), null, isFinal);
        }
        return causes.stream().anyMatch(AuthenticationFailedException.class::isInstance)
                ? Outcome.failed("The mail server does not accept our credentials.", duration)
                : Outcome.failed("The letter could not be handed to the mail server.", duration);
    }

    private static boolean isAboutTheSender(Throwable cause) {
        return cause instanceof SMTPSenderFailedException
                || (cause instanceof SMTPSendFailedException it && ABOUT_THE_SENDER.contains(it.getReturnCode()));
    }

    private static Optional<Reply> reply(Throwable cause) {
        var code =
                switch (cause) {
                    case SMTPAddressFailedException it -> it.getReturnCode();
                    case SMTPSenderFailedException it -> it.getReturnCode();
                    case SMTPSendFailedException it -> it.getReturnCode();
                    default -> 0;
                };
        var text = String.valueOf(cause.getMessage()).strip();
        return code < 400
                ? Optional.empty()
                : Optional.of(new Reply(code, text.substring(0, Math.min(SHOWN, text.length()))));
    }

    /** Every failure that stands behind another, by whichever of the three ways there are. */
    private static List<Throwable> causes(@Nullable Throwable failure) {
        var found = new ArrayList<Throwable>();
        collect(failure, found);
        return found;
    }

    private static void collect(@Nullable Throwable failure, List<Throwable> found) {
        if (failure == null || found.contains(failure)) {
            return;
        }
        found.add(failure);
        collect(failure.getCause(), found);
        if (failure instanceof MailSendException several) {
            for (var each : several.getMessageExceptions()) {
                collect(each, found);
            }
        }
        if (failure instanceof MessagingException first) {
            collect(first.getNextException(), found);
        }
    }

    private record Reply(int code, String text) {}
}
