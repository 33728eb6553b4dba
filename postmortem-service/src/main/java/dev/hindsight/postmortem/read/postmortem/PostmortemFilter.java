package dev.hindsight.postmortem.read.postmortem;

import dev.hindsight.support.security.Caller;
import dev.hindsight.support.security.Permission;
import org.jspecify.annotations.Nullable;

/**
 * Which postmortems a list shows.
 *
 * @param published whether they are, null for all
 * @param words all of which they contain, the last one perhaps only begun; null for any
 */
record PostmortemFilter(@Nullable Boolean published, @Nullable String words) {

    static PostmortemFilter of(@Nullable PostmortemState state, @Nullable String q) {
        return new PostmortemFilter(
                state == null ? null : state == PostmortemState.PUBLISHED, q == null || q.isBlank() ? null : q);
    }

    /** Whether it asks for what others have published, which admins find as working copies. */
    boolean showsPublishedTo(Caller caller) {
        return !caller.may(Permission.READ_DRAFTS) && !Boolean.FALSE.equals(published);
    }
}
