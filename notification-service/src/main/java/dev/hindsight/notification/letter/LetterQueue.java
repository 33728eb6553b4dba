package dev.hindsight.notification.letter;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import dev.hindsight.notification.inapp.Notice;
import dev.hindsight.notification.mail.MailServer;
import dev.hindsight.notification.settings.LetterSettings;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The letters that are to be written. */
@Component
public class LetterQueue {

    static final TaskDescriptor<Void> LETTER = TaskDescriptor.of("letter");

    private final SchedulerClient scheduler;
    private final MailServer server;
    private final LetterSettings settings;
    private final Clock clock;

    LetterQueue(SchedulerClient scheduler, MailServer server, LetterSettings settings, Clock clock) {
        this.scheduler = scheduler;
        this.server = server;
        this.settings = settings;
        this.clock = clock;
    }

    /** Queues a letter of each of these notices, in the surrounding transaction; none where nobody could carry them. */
    public void add(List<Notice> notices) {
        if (server.sender().isEmpty()) {
            return;
        }
        var due = clock.instant().plus(settings.delay());
        notices.forEach(notice ->
                scheduler.scheduleIfNotExists(LETTER.instance(instance(notice)).scheduledTo(due)));
    }

    private static String instance(Notice notice) {
        return notice.workspace() + ":letter:" + notice.id();
    }

    /** The id of the notice that an instance is the letter of. */
    static UUID noticeOf(String instance) {
        return UUID.fromString(instance.substring(instance.lastIndexOf(':') + 1));
    }
}
