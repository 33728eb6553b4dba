package dev.hindsight.postmortem.events;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Fields were written.
 *
 * @param texts the changed texts by their names in snake case, null for one that was cleared
 * @param contributingFactors all of them after the change, null when they did not change
 * @param artefacts likewise
 * @param appendices likewise
 */
public record FieldsEdited(
        String postmortemId,
        Map<String, @Nullable String> texts,
        @Nullable List<ContributingFactor> contributingFactors,
        @Nullable List<Artefact> artefacts,
        @Nullable List<Appendix> appendices,
        Instant at,
        String by)
        implements PostmortemEvent {}
