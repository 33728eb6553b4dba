package dev.hindsight.postmortem.write.restoreversion;

import dev.hindsight.postmortem.document.PostmortemDocument;
import dev.hindsight.postmortem.permission.Actor;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Makes what is written what it was in a version.
 *
 * @param was the postmortem in that version, which never changes
 * @param requestId by which a repetition is recognised
 */
public record RestoreVersion(
        @TargetAggregateIdentifier String postmortemId,
        @Nullable Long expectedVersion,
        PostmortemDocument was,
        @Nullable String requestId,
        Instant now,
        Actor actor) {}
