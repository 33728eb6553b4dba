package dev.hindsight.console.routing;

import java.net.URI;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** Base addresses of the services, such as {@code http://incident-service:8081}. */
@ConfigurationProperties("hindsight.services")
record ServiceAddresses(URI incident, URI postmortem, URI task, URI notification, URI access) {

    List<Service> all() {
        return List.of(
                new Service("incident-service", incident),
                new Service("postmortem-service", postmortem),
                new Service("task-service", task),
                new Service("notification-service", notification),
                new Service("access-service", access));
    }
}
