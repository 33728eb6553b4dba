package dev.hindsight.events.audit;

import dev.hindsight.events.PublicEvent;

/** What somebody did, tried to do or read, on the topic of audit entries, whose messages are keyed by workspace. */
public sealed interface AuditEntry extends PublicEvent permits AuditEntryV1 {}
