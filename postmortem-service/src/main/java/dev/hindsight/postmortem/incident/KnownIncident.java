package dev.hindsight.postmortem.incident;

import dev.hindsight.postmortem.events.IncidentFacts;
import dev.hindsight.postmortem.permission.Actor;
import dev.hindsight.support.security.Caller;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * An incident as its service last told of it.
 *
 * @param roles the role of everybody who was ever in the response, by name
 * @param responders who is in the response now
 * @param lastRecordedAt the newest time at which one of the facts told so far was recorded
 * @param details none of an incident that was told of before they were remembered
 */
public record KnownIncident(
        IncidentFacts incident,
        @Nullable Instant resolvedAt,
        @Nullable String commander,
        Map<String, String> roles,
        List<String> responders,
        Instant lastRecordedAt,
        KnownDetails details) {

    private static final String COMMANDER = "commander";
    private static final String RESPONDER = "responder";

    public KnownIncident {
        details = details == null ? KnownDetails.NONE : details;
    }

    public static KnownIncident of(IncidentFacts facts) {
        return new KnownIncident(facts, null, null, Map.of(), List.of(), Instant.EPOCH, KnownDetails.NONE);
    }

    public String id() {
        return incident.id();
    }

    public String key() {
        return incident.key();
    }

    /** When the impact began, if anybody knows. */
    public @Nullable Instant startedAt() {
        return details.course().startedAt();
    }

    public boolean isResolved() {
        return incident.status().equals("resolved");
    }

    /** The caller, with what decides about permissions for this incident's postmortem. */
    public Actor actor(Caller caller) {
        return new Actor(caller, responders.contains(caller.user()));
    }

    /** The same incident with those who take part in another one of the same story. */
    public KnownIncident joinedBy(KnownIncident other) {
        var allRoles = new TreeMap<>(other.roles);
        allRoles.putAll(roles);
        var allResponders = new LinkedHashSet<>(responders);
        allResponders.addAll(other.responders);
        return new KnownIncident(
                incident, resolvedAt, commander, allRoles, List.copyOf(allResponders), lastRecordedAt, details);
    }

    public KnownIncident withFacts(IncidentFacts facts, Instant recordedAt) {
        return new KnownIncident(
                facts,
                resolvedAt,
                commander,
                roles,
                responders,
                recordedAt.isAfter(lastRecordedAt) ? recordedAt : lastRecordedAt,
                details);
    }

    public KnownIncident told(UnaryOperator<KnownDetails> change) {
        return new KnownIncident(
                incident, resolvedAt, commander, roles, responders, lastRecordedAt, change.apply(details));
    }

    public KnownIncident resolved(@Nullable Instant at) {
        return new KnownIncident(incident, at, commander, roles, responders, lastRecordedAt, details);
    }

    /** Who hands the command over stays in the response. */
    public KnownIncident commandedBy(@Nullable String user) {
        if (user == null) {
            return this;
        }
        var handedOver = commander == null || commander.equals(user) ? this : withRole(commander, RESPONDER);
        return handedOver.withRole(user, COMMANDER).withResponders(user, with(user));
    }

    public KnownIncident joined(String user, String role) {
        if (role.equals(COMMANDER)) {
            return commandedBy(user);
        }
        return withRole(user, role).withResponders(commanderUnless(user), with(user));
    }

    public KnownIncident left(String user) {
        return withResponders(
                commanderUnless(user),
                responders.stream().filter(responder -> !responder.equals(user)).toList());
    }

    private KnownIncident withRole(String user, String role) {
        var changed = new TreeMap<>(roles);
        changed.put(user, role);
        return new KnownIncident(incident, resolvedAt, commander, changed, responders, lastRecordedAt, details);
    }

    private KnownIncident withResponders(@Nullable String newCommander, List<String> changed) {
        return new KnownIncident(incident, resolvedAt, newCommander, roles, changed, lastRecordedAt, details);
    }

    private List<String> with(String user) {
        if (responders.contains(user)) {
            return responders;
        }
        var changed = new ArrayList<>(responders);
        changed.add(user);
        return List.copyOf(changed);
    }

    private @Nullable String commanderUnless(String user) {
        return Objects.equals(commander, user) ? null : commander;
    }
}
