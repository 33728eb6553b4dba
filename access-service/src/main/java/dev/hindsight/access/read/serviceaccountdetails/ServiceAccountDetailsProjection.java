package dev.hindsight.access.read.serviceaccountdetails;

import dev.hindsight.access.events.ServiceAccountCreated;
import dev.hindsight.access.events.ServiceAccountRevoked;
import dev.hindsight.access.events.ServiceAccountSecretRotated;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.springframework.stereotype.Component;

/** Keeps {@link ServiceAccountDetails} up with the story. */
@Component
@ProcessingGroup("service-account-details")
class ServiceAccountDetailsProjection {

    private final ServiceAccountDetailsTable table;

    ServiceAccountDetailsProjection(ServiceAccountDetailsTable table) {
        this.table = table;
    }

    @EventHandler
    void on(ServiceAccountCreated event) {
        table.documents()
                .put(
                        event.accountId(),
                        new ServiceAccountDetails(
                                event.accountId(),
                                event.name(),
                                event.role(),
                                event.scopes(),
                                event.description(),
                                event.by(),
                                event.at(),
                                null,
                                null,
                                event.at(),
                                1));
    }

    @EventHandler
    void on(ServiceAccountSecretRotated event) {
        table.documents().change(event.accountId(), it -> it.withSecretOf(event.at()));
    }

    @EventHandler
    void on(ServiceAccountRevoked event) {
        table.documents().change(event.accountId(), it -> it.revoked(event.at(), event.by()));
    }

    @ResetHandler
    void reset() {
        table.documents().clear();
    }
}
