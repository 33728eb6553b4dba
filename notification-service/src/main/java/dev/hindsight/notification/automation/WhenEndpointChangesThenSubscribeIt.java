package dev.hindsight.notification.automation;

import dev.hindsight.notification.events.EndpointAdded;
import dev.hindsight.notification.events.EndpointChanged;
import dev.hindsight.notification.events.EndpointDisabled;
import dev.hindsight.notification.events.EndpointEnabled;
import dev.hindsight.notification.events.EndpointRemoved;
import dev.hindsight.notification.secret.EndpointSecrets;
import dev.hindsight.notification.subscription.Subscriptions;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/**
 * Keeps subscriptions in step with their endpoints, in the transaction of the command: what is announced after an answer
 * is announced as that answer says, whatever is rebuilt meanwhile.
 */
@Component
@ProcessingGroup("endpoint-subscriptions")
@DisallowReplay
class WhenEndpointChangesThenSubscribeIt {

    private final Subscriptions subscriptions;
    private final EndpointSecrets secrets;

    WhenEndpointChangesThenSubscribeIt(Subscriptions subscriptions, EndpointSecrets secrets) {
        this.subscriptions = subscriptions;
        this.secrets = secrets;
    }

    @EventHandler
    void on(EndpointAdded event) {
        subscriptions.put(event.endpointId(), event.settings());
    }

    @EventHandler
    void on(EndpointChanged event) {
        subscriptions.put(event.endpointId(), event.settings());
    }

    @EventHandler
    void on(EndpointDisabled event) {
        subscriptions.activate(event.endpointId(), false);
    }

    @EventHandler
    void on(EndpointEnabled event) {
        subscriptions.activate(event.endpointId(), true);
    }

    @EventHandler
    void on(EndpointRemoved event) {
        subscriptions.remove(event.endpointId());
        secrets.forget(event.endpointId());
    }
}
