package dev.hindsight.notification.read.endpointdetails;

import dev.hindsight.notification.events.EndpointAdded;
import dev.hindsight.notification.events.EndpointChanged;
import dev.hindsight.notification.events.EndpointDeliveryReplayed;
import dev.hindsight.notification.events.EndpointDisabled;
import dev.hindsight.notification.events.EndpointEnabled;
import dev.hindsight.notification.events.EndpointPreviousSecretsEnded;
import dev.hindsight.notification.events.EndpointRemoved;
import dev.hindsight.notification.events.EndpointReplayed;
import dev.hindsight.notification.events.EndpointSecretRotated;
import dev.hindsight.notification.events.EndpointTested;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.springframework.stereotype.Component;

/** Keeps {@link EndpointDetails} up with the story. */
@Component
@ProcessingGroup("endpoint-details")
class EndpointDetailsProjection {

    private final EndpointDetailsTable table;

    EndpointDetailsProjection(EndpointDetailsTable table) {
        this.table = table;
    }

    @EventHandler
    void on(EndpointAdded event) {
        table.documents()
                .put(
                        event.endpointId(),
                        new EndpointDetails(
                                event.endpointId(),
                                event.settings(),
                                true,
                                null,
                                event.by(),
                                event.at(),
                                false,
                                1,
                                null));
    }

    @EventHandler
    void on(EndpointChanged event) {
        table.documents().change(event.endpointId(), it -> it.with(event.settings()));
    }

    @EventHandler
    void on(EndpointDisabled event) {
        table.documents().change(event.endpointId(), it -> it.disabled(event.reason()));
    }

    @EventHandler
    void on(EndpointEnabled event) {
        table.documents().change(event.endpointId(), EndpointDetails::enabled);
    }

    @EventHandler
    void on(EndpointSecretRotated event) {
        table.documents().change(event.endpointId(), it -> it.rotated(event.previousEndsAt()));
    }

    @EventHandler
    void on(EndpointPreviousSecretsEnded event) {
        table.documents().change(event.endpointId(), it -> it.rotated(null));
    }

    @EventHandler
    void on(EndpointTested event) {
        table.documents().change(event.endpointId(), EndpointDetails::later);
    }

    @EventHandler
    void on(EndpointDeliveryReplayed event) {
        table.documents().change(event.endpointId(), EndpointDetails::later);
    }

    @EventHandler
    void on(EndpointReplayed event) {
        table.documents().change(event.endpointId(), EndpointDetails::later);
    }

    @EventHandler
    void on(EndpointRemoved event) {
        table.documents().change(event.endpointId(), EndpointDetails::asRemoved);
    }

    @ResetHandler
    void reset() {
        table.documents().clear();
    }
}
