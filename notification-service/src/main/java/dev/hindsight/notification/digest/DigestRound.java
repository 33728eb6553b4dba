package dev.hindsight.notification.digest;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import dev.hindsight.notification.mail.MailServer;
import dev.hindsight.notification.preferences.Preferences;
import dev.hindsight.notification.preferences.PreferencesTable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Looks for whom the morning has come, by the clock on their wall. Whom a round missed the next ones find until noon, also
 * where the clock has skipped the time.
 */
@Component
class DigestRound {

    static final TaskDescriptor<Digest> DIGEST = TaskDescriptor.of("digest", Digest.class);

    private static final LocalTime MORNING = LocalTime.of(8, 0);
    private static final LocalTime NOON = LocalTime.of(12, 0);

    private final MailServer server;
    private final Readers readers;
    private final PreferencesTable preferences;
    private final DigestBook book;
    private final TransactionTemplate transactions;

    DigestRound(
            MailServer server,
            Readers readers,
            PreferencesTable preferences,
            DigestBook book,
            PlatformTransactionManager transactions) {
        this.server = server;
        this.readers = readers;
        this.preferences = preferences;
        this.book = book;
        this.transactions = new TransactionTemplate(transactions);
    }

    void go(Instant now, SchedulerClient scheduler) {
        if (server.sender().isEmpty()) {
            return;
        }
        var all = readers.all();
        var chosen = preferences.of(all.stream().map(Reader::chooser).toList());
        var due = all.stream()
                .flatMap(reader ->
                        digest(reader, chosen.getOrDefault(reader.chooser(), Preferences.DEFAULT), now).stream())
                .toList();
        book.missing(due).forEach(digest -> queue(digest, now, scheduler));
        book.forgetBefore(LocalDate.ofInstant(now, ZoneOffset.UTC));
    }

    /** The digest that somebody gets this morning, whether they have it already or not. */
    static Optional<Digest> digest(Reader reader, Preferences chosen, Instant now) {
        var there = now.atZone(chosen.timeZone() == null ? ZoneId.of(reader.timeZone()) : chosen.timeZone());
        var time = there.toLocalTime();
        if (time.isBefore(MORNING) || !time.isBefore(NOON)) {
            return Optional.empty();
        }
        return DigestKind.on(there.toLocalDate(), chosen.digest())
                .map(kind -> new Digest(reader.workspace(), reader.person(), there.toLocalDate(), kind));
    }

    /** Entered and queued, or neither. */
    private void queue(Digest digest, Instant now, SchedulerClient scheduler) {
        transactions.executeWithoutResult(_ -> {
            if (book.enter(digest)) {
                scheduler.scheduleIfNotExists(DIGEST.instance(digest.workspace() + ":digest:" + digest.id())
                        .data(digest)
                        .scheduledTo(now));
            }
        });
    }
}
