package dev.hindsight.postmortem.read.postmortem;

import dev.hindsight.support.command.FieldError;
import dev.hindsight.support.command.Refused;
import dev.hindsight.support.security.Caller;
import dev.hindsight.support.security.Role;
import java.util.ArrayList;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which postmortems a list shows.
 *
 * @param published whether they are, null for all
 * @param words all of which they contain, the last one perhaps only begun; null for any
 */
record PostmortemFilter(@Nullable Boolean published, @Nullable String words) {

    private static final String PUBLISHED = "published";
    private static final Set<String> STATES = Set.of("draft", PUBLISHED);
    private static final int LONGEST_SEARCH = 200;

    static PostmortemFilter of(@Nullable String state, @Nullable String q) {
        var errors = new ArrayList<FieldError>();
        if (state != null && !STATES.contains(state)) {
            errors.add(new FieldError("state", "invalid", "'" + state + "' is not one of draft, published."));
        }
        if (q != null && (q.length() > LONGEST_SEARCH || q.chars().anyMatch(Character::isISOControl))) {
            errors.add(new FieldError(
                    "q", "invalid", "A search has at most " + LONGEST_SEARCH + " characters, no control characters."));
        }
        if (!errors.isEmpty()) {
            throw Refused.invalid(errors);
        }
        return new PostmortemFilter(
                state == null ? null : state.equals(PUBLISHED), q == null || q.isBlank() ? null : q);
    }

    /** Whether it asks for what others have published, which admins find as working copies. */
    boolean showsPublishedTo(Caller caller) {
        return !caller.isAtLeast(Role.ADMIN) && !Boolean.FALSE.equals(published);
    }
}
