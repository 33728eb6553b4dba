package dev.hindsight.incident.write;

import dev.hindsight.incident.model.IncidentStatus;
import dev.hindsight.incident.model.Move;
import dev.hindsight.support.command.FieldError;
import dev.hindsight.support.command.Refused;
import java.time.Instant;

/** Where an incident stands, and where it may move from there. */
class Progress {

    private IncidentStatus status = IncidentStatus.OPEN;

    boolean allows(Move move) {
        return move.isLegalFrom(status);
    }

    /** Whether the move leads anywhere; refuses one that is not legal or has not happened yet. */
    boolean isMadeBy(Move move, Instant at, Instant now) {
        if (status == move.to()) {
            return false;
        }
        if (!allows(move)) {
            throw Refused.conflict(
                    "illegal-transition",
                    "The incident is '%s'; from there the legal moves are: %s.%s"
                            .formatted(
                                    status.wireName(),
                                    Move.legalFrom(status),
                                    allows(Move.REOPEN) && move == Move.INVESTIGATE
                                            ? " To reopen it, give a reason."
                                            : ""));
        }
        requirePast(at, now);
        return true;
    }

    static void requirePast(Instant at, Instant now) {
        if (at.isAfter(now)) {
            throw Refused.invalid(
                    new FieldError("at", "in_the_future", "This has not happened yet; it is " + now + "."));
        }
    }

    void moved(Move move) {
        status = move.to();
    }

    boolean isWithPostmortem() {
        return status == IncidentStatus.POST_MORTEM;
    }

    /** No move that somebody makes here: the postmortem that it was attached to no longer covers it. */
    void detached() {
        status = IncidentStatus.RESOLVED;
    }
}
