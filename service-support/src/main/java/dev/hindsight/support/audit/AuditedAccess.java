package dev.hindsight.support.audit;

import java.util.List;

/** What changes nothing and is stored all the same, so that it is told. The stored names must never change. */
public sealed interface AuditedAccess permits AttemptRefused, PrivateRead {

    String workspace();

    /** Keys of what it is about. */
    List<String> subjects();
}
