package dev.hindsight.incident.read.incidentdetails;

import dev.hindsight.incident.events.CommanderAssigned;
import dev.hindsight.incident.events.DetailsCorrected;
import dev.hindsight.incident.events.IncidentCancelled;
import dev.hindsight.incident.events.IncidentFields;
import dev.hindsight.incident.events.IncidentMitigated;
import dev.hindsight.incident.events.IncidentOpened;
import dev.hindsight.incident.events.IncidentReopened;
import dev.hindsight.incident.events.IncidentResolved;
import dev.hindsight.incident.events.InvestigationStarted;
import dev.hindsight.incident.events.PostmortemLinked;
import dev.hindsight.incident.events.PostmortemOpened;
import dev.hindsight.incident.events.ResponderJoined;
import dev.hindsight.incident.events.ResponderLeft;
import dev.hindsight.incident.events.SeverityChanged;
import dev.hindsight.incident.keys.IncidentKeys;
import dev.hindsight.incident.model.IncidentStatus;
import dev.hindsight.incident.model.ResponderRole;
import dev.hindsight.incident.read.incidentdetails.IncidentDetails.Responder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps {@link IncidentDetails} up with the story. */
@Component
@ProcessingGroup("incident-details")
class IncidentDetailsProjection {

    private final IncidentDetailsTable table;

    IncidentDetailsProjection(IncidentDetailsTable table) {
        this.table = table;
    }

    @EventHandler
    void on(IncidentOpened event) {
        table.documents()
                .put(
                        event.incidentId(),
                        new IncidentDetails(
                                IncidentKeys.keyOf(event.number()),
                                IncidentFields.of(event),
                                event.severity(),
                                IncidentStatus.OPEN.wireName(),
                                null,
                                List.of(),
                                event.causedByChange(),
                                event.isPrivate(),
                                event.drill(),
                                event.backfill(),
                                event.source(),
                                event.externalId(),
                                event.by(),
                                event.createdAt(),
                                1));
    }

    @EventHandler
    void on(InvestigationStarted event) {
        change(event.incidentId(), it -> it.with(it.fields().acknowledged(event.at()), "investigating"));
    }

    @EventHandler
    void on(IncidentMitigated event) {
        change(event.incidentId(), it -> it.with(it.fields().mitigated(event.at()), "mitigated"));
    }

    @EventHandler
    void on(IncidentResolved event) {
        change(event.incidentId(), it -> it.with(it.fields().resolved(event.at()), "resolved"));
    }

    @EventHandler
    void on(IncidentReopened event) {
        change(event.incidentId(), it -> it.with(it.fields().reopened(), "investigating"));
    }

    @EventHandler
    void on(IncidentCancelled event) {
        change(event.incidentId(), it -> it.with(it.fields().closed(event.at()), "cancelled"));
    }

    @EventHandler
    void on(PostmortemLinked event) {
        change(event.incidentId(), it -> it.with(it.fields()));
    }

    @EventHandler
    void on(PostmortemOpened event) {
        change(event.incidentId(), it -> it.with(it.fields(), "post_mortem"));
    }

    @EventHandler
    void on(SeverityChanged event) {
        change(event.incidentId(), it -> it.withSeverity(event.to()));
    }

    @EventHandler
    void on(DetailsCorrected event) {
        change(event.incidentId(), it -> it.with(event.fields()));
    }

    @EventHandler
    void on(CommanderAssigned event) {
        change(event.incidentId(), it -> {
            var withoutCommand = it.responders().stream()
                    .map(IncidentDetailsProjection::withoutCommand)
                    .toList();
            return it.withResponders(
                    event.commander(),
                    with(withoutCommand, event.commander(), ResponderRole.COMMANDER.wireName(), event.at()));
        });
    }

    @EventHandler
    void on(ResponderJoined event) {
        change(
                event.incidentId(),
                it -> it.withResponders(
                        commanderUnless(event.user(), it),
                        with(it.responders(), event.user(), event.role(), event.at())));
    }

    @EventHandler
    void on(ResponderLeft event) {
        change(
                event.incidentId(),
                it -> it.withResponders(commanderUnless(event.user(), it), without(event.user(), it)));
    }

    @ResetHandler
    void reset() {
        table.documents().clear();
    }

    private void change(String incidentId, UnaryOperator<IncidentDetails> change) {
        table.documents().change(incidentId, change);
    }

    private static Responder withoutCommand(Responder responder) {
        return responder.role().equals(ResponderRole.COMMANDER.wireName())
                ? new Responder(responder.user(), ResponderRole.RESPONDER.wireName(), responder.joinedAt())
                : responder;
    }

    /** Somebody who changes the role has still joined when they joined. */
    private static List<Responder> with(List<Responder> responders, String user, String role, Instant at) {
        var changed = new ArrayList<>(responders);
        for (int index = 0; index < changed.size(); index++) {
            if (changed.get(index).user().equals(user)) {
                changed.set(index, new Responder(user, role, changed.get(index).joinedAt()));
                return changed;
            }
        }
        changed.add(new Responder(user, role, at));
        return changed;
    }

    private static List<Responder> without(String user, IncidentDetails incident) {
        return incident.responders().stream()
                .filter(responder -> !responder.user().equals(user))
                .toList();
    }

    private static @Nullable String commanderUnless(String user, IncidentDetails incident) {
        return Objects.equals(incident.commander(), user) ? null : incident.commander();
    }
}
