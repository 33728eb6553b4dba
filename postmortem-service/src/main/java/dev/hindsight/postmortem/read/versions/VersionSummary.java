package dev.hindsight.postmortem.read.versions;

import dev.hindsight.postmortem.document.ChangedSections;
import dev.hindsight.postmortem.document.PostmortemPast.Change;
import dev.hindsight.postmortem.events.PostmortemEvent;
import dev.hindsight.postmortem.events.PostmortemPublished;
import dev.hindsight.postmortem.events.PostmortemRepublished;
import dev.hindsight.postmortem.events.PostmortemUnpublished;
import dev.hindsight.postmortem.events.VersionRestored;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What made a version.
 *
 * @param changed the sections it changed, such as {@code summary} or {@code action_items.3}
 * @param publication when it is one
 * @param restoredVersion the version that came back with it, if one did
 */
record VersionSummary(
        long version,
        Instant at,
        String by,
        List<String> changed,
        @Nullable PublicationMark publication,
        @Nullable Long restoredVersion) {

    static VersionSummary of(Change change) {
        return new VersionSummary(
                change.version(),
                change.event().at(),
                change.by(),
                ChangedSections.by(change.event()),
                PublicationMark.of(change.event()),
                change.event() instanceof VersionRestored restored ? restored.version() : null);
    }

    /**
     * That a version was published, published anew or withdrawn.
     *
     * @param kind published, republished or unpublished
     */
    record PublicationMark(String kind, int revision) {

        private static @Nullable PublicationMark of(PostmortemEvent event) {
            return switch (event) {
                case PostmortemPublished published ->
                    new PublicationMark("published", published.publication().revision());
                case PostmortemRepublished again ->
                    new PublicationMark("republished", again.publication().revision());
                case PostmortemUnpublished withdrawn -> new PublicationMark("unpublished", withdrawn.revision());
                default -> null;
            };
        }
    }
}
