package dev.hindsight.task.read.taskdetails;

import dev.hindsight.support.read.DocumentTable;
import dev.hindsight.support.read.Projections;
import dev.hindsight.support.security.Caller;
import dev.hindsight.support.security.Role;
import dev.hindsight.task.keys.TaskKeys;
import dev.hindsight.task.privacy.PrivateTeams;
import dev.hindsight.task.privacy.PrivateTeams.Member;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Where {@link TaskDetails} are kept. */
@Component
public class TaskDetailsTable {

    private final DocumentTable<TaskDetails> documents;
    private final TaskKeys keys;
    private final PrivateTeams teams;

    TaskDetailsTable(JdbcClient jdbc, JsonMapper json, TaskKeys keys, PrivateTeams teams) {
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
        return Projections.awaitWritten(() -> find(taskId), task -> task.version() >= version);
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
        return Projections.await(() -> find(taskId), task -> task.version() >= minVersion)
                .filter(task -> isVisible(task, caller))
                .orElseThrow(() -> TaskKeys.missing(key));
    }

    private boolean isVisible(TaskDetails task, Caller caller) {
        var incident = task.source().incident();
        return !incident.isPrivate()
                || caller.isAtLeast(Role.ADMIN)
                || Objects.equals(task.assignee(), caller.user())
                || task.watchers().contains(caller.user())
                || teams.isMember(new Member(incident.id(), caller.user()));
    }
}
