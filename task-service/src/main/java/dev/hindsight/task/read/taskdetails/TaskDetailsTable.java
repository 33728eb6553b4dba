package dev.hindsight.task.read.taskdetails;

import dev.hindsight.support.audit.PrivateReads;
import dev.hindsight.support.read.DocumentTable;
import dev.hindsight.support.read.Projections;
import dev.hindsight.support.security.Caller;
import dev.hindsight.support.security.Permission;
import dev.hindsight.task.keys.TaskKeys;
import dev.hindsight.task.privacy.PrivateTeams;
import dev.hindsight.task.privacy.PrivateTeams.Member;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Where {@link TaskDetails} are kept. */
@Component
public class TaskDetailsTable {

    /**
     * Whose task it is, or who watches it. In the midst of a rebuild it is still that of somebody who had it before, so that it
     * is nobody's then.
     */
    static final String CONCERNS_USER =
            """
            (assignee = :user or doc -> 'watchers' @> to_jsonb(:user::text)) and not exists (
                select 1 from projection where processor = 'task-details' and rebuild_asked_at is not null)
            """;

    private final JdbcClient jdbc;
    private final DocumentTable<TaskDetails> documents;
    private final TaskKeys keys;
    private final PrivateTeams teams;

    TaskDetailsTable(JdbcClient jdbc, JsonMapper json, TaskKeys keys, PrivateTeams teams) {
        this.jdbc = jdbc;
        this.documents = new DocumentTable<>(jdbc, json, "task_details", TaskDetails.class);
        this.keys = keys;
        this.teams = teams;
    }

    DocumentTable<TaskDetails> documents() {
        return documents;
    }

    public Optional<TaskDetails> find(String taskId) {
        return documents.find(taskId);
    }

    /** The task once it shows that version, for the answer to the write that made it. */
    public TaskDetails awaitWritten(String taskId, long version) {
        return shown(Projections.awaitWritten(() -> find(taskId), task -> task.version() >= version));
    }

    /** What a write was refused for, at least as new as that version where it is there in time. */
    public TaskDetails awaitCurrent(String taskId, long version) {
        return shown(Projections.awaitCurrent(() -> find(taskId), task -> task.version() >= version));
    }

    /**
     * The identifier behind a key.
     *
     * @throws dev.hindsight.support.command.Refused when there is none, or the caller may not see it
     */
    public String requireId(Caller caller, String key) {
        var taskId = keys.require(caller.workspace(), key);
        require(caller, key, taskId, 1);
        return taskId;
    }

    /**
     * The task as that caller may see it; waits briefly for the version.
     *
     * @throws dev.hindsight.support.command.Refused when there is none, or the caller may not see it
     */
    TaskDetails require(Caller caller, String key, long minVersion) {
        return require(caller, key, keys.require(caller.workspace(), key), minVersion);
    }

    private TaskDetails require(Caller caller, String key, String taskId, long minVersion) {
        // Waiting longer for what is hidden than for what does not exist would tell them apart.
        return Projections.await(
                        () -> find(taskId), task -> task.version() >= minVersion || !isVisible(taskId, task, caller))
                .filter(task -> isVisible(taskId, task, caller))
                .map(TaskDetailsTable::shown)
                .orElseThrow(() -> TaskKeys.missing(key));
    }

    /** Notes that somebody is shown the task, if its incident is private. */
    static TaskDetails shown(TaskDetails task) {
        var incident = task.source().incident();
        if (incident.isPrivate()) {
            PrivateReads.note(task.key());
            PrivateReads.note(incident.key());
        }
        return task;
    }

    private boolean isVisible(String taskId, TaskDetails task, Caller caller) {
        var incident = task.source().incident();
        return !incident.isPrivate()
                || caller.may(Permission.SEE_PRIVATE_INCIDENTS)
                || teams.isMember(new Member(incident.id(), caller.user()))
                || concerns(taskId, caller.user());
    }

    /** Asked in one look at both tables, so that no rebuild begins or ends between them. */
    private boolean concerns(String taskId, String user) {
        return jdbc.sql("select exists (select 1 from task_details where id = :id and " + CONCERNS_USER + ")")
                .param("id", taskId)
                .param("user", user)
                .query(Boolean.class)
                .single();
    }
}
