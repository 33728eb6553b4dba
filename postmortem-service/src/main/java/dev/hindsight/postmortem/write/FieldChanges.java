package dev.hindsight.postmortem.write;

import dev.hindsight.postmortem.document.ChangedSections;
import dev.hindsight.postmortem.events.Appendix;
import dev.hindsight.postmortem.events.Artefact;
import dev.hindsight.postmortem.events.ContributingFactor;
import dev.hindsight.postmortem.events.FieldsEdited;
import dev.hindsight.postmortem.events.VersionRestored;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What changes of the fields: texts by their names, null to clear one, and lists as a whole, null to leave one. */
record FieldChanges(
        Map<String, @Nullable String> texts,
        @Nullable List<ContributingFactor> contributingFactors,
        @Nullable List<Artefact> artefacts,
        @Nullable List<Appendix> appendices) {

    static FieldChanges of(FieldsEdited event) {
        return new FieldChanges(event.texts(), event.contributingFactors(), event.artefacts(), event.appendices());
    }

    static FieldChanges of(VersionRestored event) {
        return new FieldChanges(event.texts(), event.contributingFactors(), event.artefacts(), event.appendices());
    }

    /** The names of the fields that change. */
    List<String> names() {
        return ChangedSections.stored(texts.keySet(), contributingFactors, artefacts, appendices);
    }
}
