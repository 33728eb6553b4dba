package dev.hindsight.access.audit.chain;

import org.jspecify.annotations.Nullable;

/**
 * Where the log of a workspace ends.
 *
 * @param position of the last entry, 0 when there is none
 * @param hash of the last entry
 * @param seal by which it is recognised that this installation wrote it, null when it had no key
 */
public record Head(String workspace, long position, String hash, @Nullable String seal) {

    /** Of a log that has no entry yet. */
    public static Head ofNothing(String workspace, Seals seals) {
        return seals.sealed(workspace, 0, ChainedEntry.BEFORE_THE_FIRST);
    }
}
