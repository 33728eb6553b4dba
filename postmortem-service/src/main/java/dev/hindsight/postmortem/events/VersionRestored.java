package dev.hindsight.postmortem.events;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is written became again what it was in a version; what was the same is not told.
 *
 * @param version which one
 * @param texts the changed texts by their names in snake case, null for one that was cleared
 * @param contributingFactors all of them after the change, null when they did not change
 * @param artefacts likewise
 * @param appendices likewise
 * @param itemsPut action items that came back or changed, with all their values after it
 * @param itemsRemoved indexes of those that went
 * @param timeline all that was done to it by hand after the change, null when it did not change
 * @param requestId by which a repetition of the request is recognised, if it can be
 */
public record VersionRestored(
        String postmortemId,
        long version,
        Map<String, @Nullable String> texts,
        @Nullable List<ContributingFactor> contributingFactors,
        @Nullable List<Artefact> artefacts,
        @Nullable List<Appendix> appendices,
        List<ActionItem> itemsPut,
        List<Integer> itemsRemoved,
        @Nullable EditedTimeline timeline,
        @Nullable String requestId,
        Instant at,
        String by)
        implements PostmortemEvent {}
