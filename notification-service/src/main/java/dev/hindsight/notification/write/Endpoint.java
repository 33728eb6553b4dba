package dev.hindsight.notification.write;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.hindsight.notification.check.PrivateIncidents;
import dev.hindsight.notification.events.EndpointAdded;
import dev.hindsight.notification.events.EndpointChanged;
import dev.hindsight.notification.events.EndpointDeliveryReplayed;
import dev.hindsight.notification.events.EndpointDisabled;
import dev.hindsight.notification.events.EndpointEnabled;
import dev.hindsight.notification.events.EndpointPreviousSecretsEnded;
import dev.hindsight.notification.events.EndpointRemoved;
import dev.hindsight.notification.events.EndpointReplayed;
import dev.hindsight.notification.events.EndpointSecretRotated;
import dev.hindsight.notification.events.EndpointSettings;
import dev.hindsight.notification.events.EndpointTested;
import dev.hindsight.notification.model.EndpointKind;
import dev.hindsight.notification.write.addendpoint.AddEndpoint;
import dev.hindsight.notification.write.changeendpoint.ChangeEndpoint;
import dev.hindsight.notification.write.disableendpoint.DisableEndpoint;
import dev.hindsight.notification.write.endprevioussecrets.EndPreviousSecrets;
import dev.hindsight.notification.write.removeendpoint.RemoveEndpoint;
import dev.hindsight.notification.write.replaydelivery.ReplayDelivery;
import dev.hindsight.notification.write.replayendpoint.ReplayEndpoint;
import dev.hindsight.notification.write.rotateendpointsecret.RotateEndpointSecret;
import dev.hindsight.notification.write.testendpoint.TestEndpoint;
import dev.hindsight.support.command.Refused;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.serialization.Revision;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** A place outside that is told what happens in a workspace. */
@Aggregate
@Revision("2")
class Endpoint {

    private static final String SECRET = "secret";

    @AggregateIdentifier
    private String endpointId;

    private long version;
    private EndpointSettings settings;
    private boolean active;
    private boolean removed;
    private @Nullable Instant previousEndsAt;
    private Map<String, Long> lastChanges = new HashMap<>();

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    long decide(AddEndpoint command) {
        apply(new EndpointAdded(command.endpointId(), command.settings(), command.now(), command.by()));
        return version;
    }

    @CommandHandler
    long decide(ChangeEndpoint command) {
        requirePresent();
        requireUnchanged(command.named(), command.expectedVersion());
        if (command.active() != null) {
            requireUnchanged(List.of("active"), command.expectedVersion());
        }
        var after = command.over(settings);
        if (settings.includePrivate() || after.includePrivate()) {
            PrivateIncidents.requireSight(command.seesPrivate());
        }
        var changed = SettingNames.changed(settings, after);
        if (!changed.isEmpty()) {
            apply(new EndpointChanged(endpointId, after, changed, command.now(), command.by()));
        }
        if (command.active() != null && command.active() != active) {
            apply(
                    command.active()
                            ? new EndpointEnabled(endpointId, command.now(), command.by())
                            : new EndpointDisabled(
                                    endpointId, "Disabled by " + command.by() + ".", command.now(), command.by()));
        }
        return version;
    }

    @CommandHandler
    long decide(DisableEndpoint command) {
        requirePresent();
        var isMeant = command.url() == null || command.url().equals(settings.url());
        if (active && isMeant) {
            apply(new EndpointDisabled(endpointId, command.reason(), command.now(), command.by()));
        }
        return version;
    }

    @CommandHandler
    long decide(TestEndpoint command) {
        requireActive();
        apply(new EndpointTested(endpointId, command.deliveryId(), command.now(), command.by()));
        return version;
    }

    @CommandHandler
    long decide(ReplayDelivery command) {
        requireActive();
        apply(new EndpointDeliveryReplayed(endpointId, command.deliveryId(), command.now(), command.by()));
        return version;
    }

    @CommandHandler
    long decide(ReplayEndpoint command) {
        requireActive();
        apply(new EndpointReplayed(endpointId, command.since(), command.now(), command.by()));
        return version;
    }

    @CommandHandler
    long decide(RotateEndpointSecret command) {
        requirePresent();
        requireUnchanged(List.of(SECRET), command.expectedVersion());
        if (!EndpointKind.WEBHOOK.wireName().equals(settings.kind())) {
            throw Refused.conflict(
                    "not-signed",
                    "Nothing that is sent to an endpoint of the kind '" + settings.kind() + "' is signed.");
        }
        apply(new EndpointSecretRotated(endpointId, command.previousEndsAt(), command.now(), command.by()));
        return version;
    }

    @CommandHandler
    long decide(EndPreviousSecrets command) {
        requirePresent();
        requireUnchanged(List.of(SECRET), command.expectedVersion());
        if (previousEndsAt != null && previousEndsAt.isAfter(command.now())) {
            apply(new EndpointPreviousSecretsEnded(endpointId, command.now(), command.by()));
        }
        return version;
    }

    @CommandHandler
    long decide(RemoveEndpoint command) {
        requirePresent();
        requireUnchanged(lastChanges.keySet(), command.expectedVersion());
        apply(new EndpointRemoved(endpointId, command.now(), command.by()));
        return version;
    }

    private void requirePresent() {
        if (removed) {
            throw Refused.notFound("This endpoint was removed.");
        }
    }

    private void requireActive() {
        requirePresent();
        if (!active) {
            throw Refused.conflict("endpoint-disabled", "This endpoint is switched off; switch it on first.");
        }
    }

    private void requireUnchanged(Collection<String> touched, @Nullable Long seen) {
        if (seen == null) {
            return;
        }
        var changedSince = touched.stream()
                .filter(name -> lastChanges.getOrDefault(name, 0L) > seen)
                .sorted()
                .toList();
        if (!changedSince.isEmpty() || seen > version) {
            throw Refused.stale(
                    "You saw version %d; the current one is %d%s."
                            .formatted(
                                    seen,
                                    version,
                                    changedSince.isEmpty()
                                            ? ""
                                            : ", and what you change has changed since: "
                                                    + String.join(", ", changedSince)),
                    version);
        }
    }

    @EventSourcingHandler
    void evolve(EndpointAdded event) {
        endpointId = event.endpointId();
        settings = event.settings();
        active = true;
        version = 1;
    }

    @EventSourcingHandler
    void evolve(EndpointChanged event) {
        settings = event.settings();
        changed(event.changed());
    }

    @EventSourcingHandler
    void evolve(EndpointDisabled event) {
        active = false;
        changed(List.of("active"));
    }

    @EventSourcingHandler
    void evolve(EndpointEnabled event) {
        active = true;
        changed(List.of("active"));
    }

    @EventSourcingHandler
    void evolve(EndpointSecretRotated event) {
        previousEndsAt = event.previousEndsAt();
        changed(List.of(SECRET));
    }

    @EventSourcingHandler
    void evolve(EndpointPreviousSecretsEnded event) {
        previousEndsAt = null;
        changed(List.of(SECRET));
    }

    @EventSourcingHandler
    void evolve(EndpointTested event) {
        version++;
    }

    @EventSourcingHandler
    void evolve(EndpointDeliveryReplayed event) {
        version++;
    }

    @EventSourcingHandler
    void evolve(EndpointReplayed event) {
        version++;
    }

    @EventSourcingHandler
    void evolve(EndpointRemoved event) {
        version++;
        removed = true;
    }

    private void changed(List<String> names) {
        version++;
        names.forEach(name -> lastChanges.put(name, version));
    }
}
