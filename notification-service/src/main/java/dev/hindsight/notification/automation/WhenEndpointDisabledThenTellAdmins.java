package dev.hindsight.notification.automation;

import dev.hindsight.notification.events.EndpointDisabled;
import dev.hindsight.notification.inapp.Notice;
import dev.hindsight.notification.integration.news.Links;
import dev.hindsight.notification.preferences.Concern;
import dev.hindsight.notification.read.endpointdetails.EndpointDetailsTable;
import dev.hindsight.notification.telling.Telling;
import dev.hindsight.support.id.Ids;
import dev.hindsight.support.people.People;
import java.time.Clock;
import java.time.Duration;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.annotation.MessageIdentifier;
import org.springframework.stereotype.Component;

/** Tells those who look after endpoints of one that was switched off, unless somebody did that. */
@Component
@ProcessingGroup("switched-off-endpoints")
@DisallowReplay
class WhenEndpointDisabledThenTellAdmins {

    private static final String SYSTEM = "hindsight";

    /** This begins with the first event there is, and what is long past is no news. */
    private static final Duration NEWS = Duration.ofDays(1);

    private final People people;
    private final EndpointDetailsTable endpoints;
    private final Telling telling;
    private final Links links;
    private final Clock clock;

    WhenEndpointDisabledThenTellAdmins(
            People people, EndpointDetailsTable endpoints, Telling telling, Links links, Clock clock) {
        this.people = people;
        this.endpoints = endpoints;
        this.telling = telling;
        this.links = links;
        this.clock = clock;
    }

    @EventHandler
    void on(EndpointDisabled event, @MessageIdentifier String id) {
        if (!event.by().equals(SYSTEM) || event.at().isBefore(clock.instant().minus(NEWS))) {
            return;
        }
        var workspace = Ids.workspaceOf(event.endpointId());
        var name = endpoints.find(event.endpointId()).map(it -> it.settings().name());
        telling.tell(people.admins(workspace).stream()
                .map(admin -> notice(event, id, workspace, admin, name.orElse("an endpoint")))
                .toList());
    }

    private Notice notice(EndpointDisabled event, String id, String workspace, String admin, String name) {
        return new Notice(
                Ids.name("notification", admin, "/notification-service", id),
                id,
                workspace,
                admin,
                Concern.ENDPOINT_DISABLED,
                "endpoint.disabled",
                "Switched off: " + name,
                event.reason()
                        + " What is announced is kept for it: mend the receiver, then switch the endpoint on again.",
                links.endpoint(workspace, event.endpointId()).url(),
                event.at(),
                null,
                null);
    }
}
