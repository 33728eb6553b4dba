package dev.hindsight.access.audit.verification;

import dev.hindsight.access.audit.chain.ChainedEntry;
import dev.hindsight.access.audit.chain.Head;
import dev.hindsight.access.audit.chain.Seals;
import org.jspecify.annotations.Nullable;

/** Follows one chain from its first entry to its head and keeps what is wrong first. */
final class ChainCheck {

    private final Seals seals;
    private long position;
    private String hash = ChainedEntry.BEFORE_THE_FIRST;
    private @Nullable String wrong;

    ChainCheck(Seals seals) {
        this.seals = seals;
    }

    void next(ChainedEntry entry) {
        if (entry.position() != position + 1) {
            note("entry %d is missing".formatted(position + 1));
        } else if (!entry.isWhole()) {
            note("entry %d was changed".formatted(entry.position()));
        } else if (!entry.previousHash().equals(hash)) {
            note("entry %d does not follow from the one before it: one of them was inserted or exchanged"
                    .formatted(entry.position()));
        }
        position = entry.position();
        hash = entry.hash();
    }

    void end(@Nullable Head head) {
        if (head == null) {
            note("nothing says where it ends, after %d entries".formatted(position));
        } else if (!seals.fit(head)) {
            note("its end, entry %d, was not sealed by this installation: the log was cut or written anew"
                    .formatted(head.position()));
        } else if (position < head.position()) {
            note("entry %d and those after it are missing: the end was cut, it had %d"
                    .formatted(position + 1, head.position()));
        } else if (position > head.position()) {
            note("entry %d and those after it were inserted behind the end".formatted(head.position() + 1));
        } else if (!hash.equals(head.hash())) {
            note("entry %d is not the one that was sealed".formatted(position));
        }
    }

    /** What the entries do not show themselves. */
    void note(String sentence) {
        if (wrong == null) {
            wrong = sentence;
        }
    }

    long entries() {
        return position;
    }

    /** Null when it is whole. */
    @Nullable
    String wrong() {
        return wrong;
    }
}
