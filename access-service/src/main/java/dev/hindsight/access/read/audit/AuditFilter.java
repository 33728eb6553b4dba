package dev.hindsight.access.read.audit;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** Which entries are asked for; null asks for all. */
record AuditFilter(
        @Nullable String user,
        @Nullable String action,
        @Nullable String outcome,
        @Nullable String subject,
        @Nullable OffsetDateTime from,
        @Nullable OffsetDateTime to) {}
