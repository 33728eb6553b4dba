package dev.hindsight.postmortem.write.editfields;

import dev.hindsight.postmortem.document.ChangedSections;
import dev.hindsight.postmortem.events.Appendix;
import dev.hindsight.postmortem.events.Artefact;
import dev.hindsight.postmortem.permission.Actor;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Writes fields; what is absent stays as it is.
 *
 * @param texts the new texts by their names in snake case, null to clear one
 * @param contributingFactors all of them, null to leave them
 * @param artefacts likewise
 * @param appendices likewise
 */
public record EditFields(
        @TargetAggregateIdentifier String postmortemId,
        @Nullable Long expectedVersion,
        Map<String, @Nullable String> texts,
        @Nullable List<Factor> contributingFactors,
        @Nullable List<Artefact> artefacts,
        @Nullable List<Appendix> appendices,
        Instant now,
        Actor actor) {

    /**
     * A contributing factor as it is to be.
     *
     * @param id of one that is there, null for a new one
     */
    public record Factor(@Nullable String id, String text) {}

    /** The sections this touches. */
    public List<String> named() {
        return ChangedSections.stored(texts.keySet(), contributingFactors, artefacts, appendices);
    }
}
