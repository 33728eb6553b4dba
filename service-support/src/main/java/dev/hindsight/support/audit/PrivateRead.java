package dev.hindsight.support.audit;

import java.util.List;

/**
 * Somebody was shown something private, or an export that is recorded always.
 *
 * @param workspace of what was read
 * @param subjects keys of the private things that were in the answer
 */
public record PrivateRead(String workspace, List<String> subjects) implements AuditedAccess {

    public PrivateRead {
        subjects = List.copyOf(subjects);
    }
}
