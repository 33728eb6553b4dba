package dev.hindsight.notification.letter;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import dev.hindsight.notification.inapp.Notice;
import dev.hindsight.notification.mail.MailServer;
import dev.hindsight.notification.settings.LetterSettings;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The letters that are to be written. */
@Component
public class LetterQueue {

    static final TaskDescriptor<Void> LETTER = TaskDescriptor.of("letter");

    private final SchedulerClient scheduler;
    private final MailServer server;
    private final LetterSettings settings;
    private final JdbcClient jdbc;
    private final Clock clock;

    LetterQueue(SchedulerClient scheduler, MailServer server, LetterSettings settings, JdbcClient jdbc, Clock clock) {
        this.scheduler = scheduler;
        this.server = server;
        this.settings = settings;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Queues a letter of each of these notices, in the surrounding transaction; none where nobody could carry them. */
    public void add(List<Notice> notices) {
        if (notices.isEmpty() || server.sender().isEmpty()) {
            return;
        }
        var letters = notices.stream().map(LetterQueue::instance).collect(Collectors.toCollection(LinkedHashSet::new));
        letters.removeAll(waiting(letters));
        scheduler.scheduleBatch(
                letters.stream().map(LETTER::instance).map(TaskInstance.Builder::build),
                clock.instant().plus(settings.delay()));
    }

    /** One that is there already makes the scheduler refuse them all; it is there of a notice that was forgotten meanwhile. */
    private Set<String> waiting(Set<String> letters) {
        return jdbc.sql("select task_instance from scheduled_tasks where task_name = ? and task_instance = any(?)")
                .param(LETTER.getTaskName())
                .param(letters.toArray(String[]::new))
                .query(String.class)
                .set();
    }

    private static String instance(Notice notice) {
        return notice.workspace() + ":letter:" + notice.id();
    }

    /** The id of the notice that an instance is the letter of. */
    static UUID noticeOf(String instance) {
        return UUID.fromString(instance.substring(instance.lastIndexOf(':') + 1));
    }
}
