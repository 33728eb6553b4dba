package dev.hindsight.incident.model;

import static dev.hindsight.incident.model.IncidentStatus.CANCELLED;
import static dev.hindsight.incident.model.IncidentStatus.INVESTIGATING;
import static dev.hindsight.incident.model.IncidentStatus.MITIGATED;
import static dev.hindsight.incident.model.IncidentStatus.OPEN;
import static dev.hindsight.incident.model.IncidentStatus.POST_MORTEM;
import static dev.hindsight.incident.model.IncidentStatus.RESOLVED;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The table of transitions: which move leads from which statuses to which one. */
public enum Move {
    INVESTIGATE(INVESTIGATING, OPEN),
    MITIGATE(MITIGATED, OPEN, INVESTIGATING),
    RESOLVE(RESOLVED, OPEN, INVESTIGATING, MITIGATED),
    REOPEN(INVESTIGATING, MITIGATED, RESOLVED),
    OPEN_THE_POSTMORTEM(POST_MORTEM, RESOLVED),
    CANCEL(CANCELLED, OPEN, INVESTIGATING, MITIGATED);

    private final IncidentStatus to;
    // Set.of is immutable, which its type does not say.
    @SuppressWarnings("ImmutableEnumChecker")
    private final Set<IncidentStatus> from;

    Move(IncidentStatus to, IncidentStatus... from) {
        this.to = to;
        this.from = Set.of(from);
    }

    public IncidentStatus to() {
        return to;
    }

    public boolean isLegalFrom(IncidentStatus status) {
        return from.contains(status);
    }

    /** The moves that are legal from a status, for a message to a person. */
    public static String legalFrom(IncidentStatus status) {
        var legal = Arrays.stream(values())
                .filter(move -> move.isLegalFrom(status))
                .map(move -> move.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                .collect(Collectors.joining(", "));
        return legal.isEmpty() ? "none, it is final" : legal;
    }
}
