package dev.hindsight.notification;

import dev.hindsight.testsupport.infrastructure.RecordingReceiver;
import dev.hindsight.testsupport.isolation.IsolationContract;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

class KeepsWorkspacesApartInTheDatabaseIT extends WithBroker {

    @Autowired
    Environment environment;

    @Test
    void alsoFromStatementsThatForgetToSayWhichTheyMean() throws Exception {
        try (var receiver = RecordingReceiver.start()) {
            var workspace = Workspace.of(port, "walled");
            var endpoint = workspace.endpoint(receiver.url("/walled"));
            broker.publish(Facts.mitigated(Facts.incident("walled"), "once"));
            var delivery = workspace.awaitFinished(endpoint, 1).getFirst();
            var admin = workspace.admin();
            admin.put("walled/endpoints/" + endpoint.id() + "/secret", "");
            admin.post("walled/deliveries/" + delivery.path("id").asString() + "/replay", "");
            workspace.awaitFinished(endpoint, 1);
        }
        jdbc.sql("insert into lane (endpoint_id, subject, last_position, due_at)"
                        + " values ('walled:endpoint:1', '', 1, 'infinity')")
                .update();
        jdbc.sql("insert into notification (id, workspace, person, reason, type, title, text, url, at)"
                        + " values ('walled:notification:1', 'walled', '', '', '', '', '', '', now())")
                .update();
        jdbc.sql("insert into notification_number values ('walled', '', 1)").update();
        jdbc.sql("insert into notification_preferences values ('walled', '', '{}', 1)")
                .update();
        jdbc.sql("insert into incident_team values ('walled:incident:1', '')").update();
        jdbc.sql("insert into person (workspace, user_name, role, last_seen_at) values ('walled', '', '', now())")
                .update();
        jdbc.sql("insert into open_task (id, key, title, url, is_open, told_at)"
                        + " values ('walled:task:1', '', '', '', true, now())")
                .update();
        jdbc.sql("insert into draft_postmortem (id, title, author, url, is_draft, told_at)"
                        + " values ('walled:postmortem:1', '', '', '', true, now())")
                .update();
        jdbc.sql("insert into digest values ('walled', '', '2026-03-16', 'daily')")
                .update();
        jdbc.sql("insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version)"
                        + " values ('', 'walled:thing:1', 'infinity', false, 1)")
                .update();
        jdbc.sql(
                        "insert into idempotency_key (workspace, caller, route, key, body_hash) values ('walled', '', '', '', '')")
                .update();

        IsolationContract.holds(environment, Map.of());
    }
}
