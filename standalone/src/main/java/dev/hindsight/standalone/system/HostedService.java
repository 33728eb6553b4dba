package dev.hindsight.standalone.system;

import dev.hindsight.access.AccessServiceApplication;
import dev.hindsight.incident.IncidentServiceApplication;
import dev.hindsight.notification.NotificationServiceApplication;
import dev.hindsight.postmortem.PostmortemServiceApplication;
import dev.hindsight.task.TaskServiceApplication;
import java.util.Locale;

/** The services, each a context of its own with its own configuration and database. */
enum HostedService {
    INCIDENT("incident", IncidentServiceApplication.class),
    POSTMORTEM("postmortem", PostmortemServiceApplication.class),
    TASK("task", TaskServiceApplication.class),
    NOTIFICATION("notification", NotificationServiceApplication.class),
    ACCESS("access", AccessServiceApplication.class);

    private final String shortName;
    private final Class<?> application;

    HostedService(String shortName, Class<?> application) {
        this.shortName = shortName;
        this.application = application;
    }

    static HostedService named(String shortName) {
        return valueOf(shortName.toUpperCase(Locale.ROOT));
    }

    /** As the console's configuration names it, and its database role. */
    String shortName() {
        return shortName;
    }

    String configName() {
        return shortName + "-service";
    }

    Class<?> application() {
        return application;
    }
}
