package dev.hindsight.access.write;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.hindsight.access.events.ServiceAccountCreated;
import dev.hindsight.access.events.ServiceAccountRevoked;
import dev.hindsight.access.events.ServiceAccountSecretRotated;
import dev.hindsight.access.write.createserviceaccount.CreateServiceAccount;
import dev.hindsight.access.write.revokeserviceaccount.RevokeServiceAccount;
import dev.hindsight.access.write.rotatesecret.RotateSecret;
import dev.hindsight.support.command.Refused;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.serialization.Revision;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** A program that may do some things in one workspace. */
@Aggregate
@Revision("1")
class ServiceAccount {

    @AggregateIdentifier
    private String accountId;

    private long version;
    private boolean revoked;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    long decide(CreateServiceAccount command) {
        apply(new ServiceAccountCreated(
                command.accountId(),
                command.name(),
                command.role(),
                command.scopes(),
                command.description(),
                command.now(),
                command.by()));
        return version;
    }

    @CommandHandler
    long decide(RotateSecret command) {
        if (revoked) {
            throw Refused.conflict(
                    "service-account-revoked",
                    "This service account was revoked, which cannot be taken back; create another one.");
        }
        requireUnchanged(command.expectedVersion());
        apply(new ServiceAccountSecretRotated(accountId, command.now(), command.by()));
        return version;
    }

    @CommandHandler
    long decide(RevokeServiceAccount command) {
        if (revoked) {
            return version;
        }
        requireUnchanged(command.expectedVersion());
        apply(new ServiceAccountRevoked(accountId, command.now(), command.by()));
        return version;
    }

    private void requireUnchanged(@Nullable Long seen) {
        if (seen != null && seen != version) {
            throw Refused.stale(
                    "You saw version %d; the current one is %d: its secret has changed since.".formatted(seen, version),
                    version);
        }
    }

    @EventSourcingHandler
    void evolve(ServiceAccountCreated event) {
        accountId = event.accountId();
        version = 1;
    }

    @EventSourcingHandler
    void evolve(ServiceAccountSecretRotated event) {
        version++;
    }

    @EventSourcingHandler
    void evolve(ServiceAccountRevoked event) {
        version++;
        revoked = true;
    }
}
