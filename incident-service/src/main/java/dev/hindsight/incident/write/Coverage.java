package dev.hindsight.incident.write;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which postmortem covers an incident. News of different postmortems arrive in any order, so that each has the number of
 * its turn and the highest one holds; a postmortem of its own is never taken away.
 */
class Coverage {

    private static final long FOR_GOOD = Long.MAX_VALUE;

    private @Nullable String postmortemId;
    private long turn;

    @Nullable
    String postmortemId() {
        return postmortemId;
    }

    @Nullable
    Long turn() {
        return turn == FOR_GOOD ? null : Long.valueOf(turn);
    }

    /** @param newTurn null when the postmortem is the incident's own */
    boolean isChangedBy(@Nullable Long newTurn) {
        return number(newTurn) > turn;
    }

    boolean isBy(String otherId) {
        return Objects.equals(postmortemId, otherId);
    }

    void linked(String newPostmortemId, @Nullable Long newTurn) {
        postmortemId = newPostmortemId;
        turn = number(newTurn);
    }

    void unlinked(long newTurn) {
        postmortemId = null;
        turn = newTurn;
    }

    private static long number(@Nullable Long turn) {
        return turn == null ? FOR_GOOD : turn;
    }
}
