package dev.hindsight.task.answer;

import dev.hindsight.support.command.Commands;
import dev.hindsight.support.command.Refused;
import dev.hindsight.support.security.Caller;
import dev.hindsight.support.web.ETags;
import dev.hindsight.support.web.Stale;
import dev.hindsight.task.read.taskdetails.TaskAnswer;
import dev.hindsight.task.read.taskdetails.TaskDetailsTable;
import java.time.Clock;
import java.time.Instant;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Carries out a command on a task that the caller may see and answers with the task as the command left it. */
@Component
public class TaskWrites {

    private final Commands commands;
    private final TaskDetailsTable tasks;
    private final Clock clock;

    TaskWrites(Commands commands, TaskDetailsTable tasks, Clock clock) {
        this.commands = commands;
        this.tasks = tasks;
        this.clock = clock;
    }

    public ResponseEntity<TaskAnswer> carryOut(Caller caller, String key, Intent intent) {
        var taskId = tasks.requireId(caller, key);
        var version = send(taskId, intent.command(taskId, clock.instant()));
        var task = tasks.awaitWritten(taskId, version);
        return ResponseEntity.ok().eTag(ETags.of(task.version())).body(TaskAnswer.of(task));
    }

    private long send(String taskId, Object command) {
        try {
            return commands.send(command);
        } catch (Refused refused) {
            if (!refused.isStale()) {
                throw refused;
            }
            var current = tasks.awaitCurrent(taskId, refused.currentVersion());
            throw new Stale(refused.refusal().detail(), TaskAnswer.of(current), current.version());
        }
    }

    /** Makes the command of a request. */
    @FunctionalInterface
    public interface Intent {
        Object command(String taskId, Instant now);
    }
}
