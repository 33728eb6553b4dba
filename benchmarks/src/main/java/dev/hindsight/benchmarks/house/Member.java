package dev.hindsight.benchmarks.house;

import dev.hindsight.access.AccessServiceApplication;
import dev.hindsight.incident.IncidentServiceApplication;
import dev.hindsight.notification.NotificationServiceApplication;
import dev.hindsight.postmortem.PostmortemServiceApplication;
import dev.hindsight.task.TaskServiceApplication;

/** The services. */
public enum Member {
    INCIDENT("incident-service", IncidentServiceApplication.class),
    POSTMORTEM("postmortem-service", PostmortemServiceApplication.class),
    TASK("task-service", TaskServiceApplication.class),
    NOTIFICATION("notification-service", NotificationServiceApplication.class),
    ACCESS("access-service", AccessServiceApplication.class);

    private final String configName;
    private final Class<?> application;

    Member(String configName, Class<?> application) {
        this.configName = configName;
        this.application = application;
    }

    String configName() {
        return configName;
    }

    Class<?> application() {
        return application;
    }
}
