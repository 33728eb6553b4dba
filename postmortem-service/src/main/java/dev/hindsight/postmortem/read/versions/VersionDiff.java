package dev.hindsight.postmortem.read.versions;

import dev.hindsight.postmortem.document.ChangedSections;
import dev.hindsight.postmortem.document.PostmortemAnswer;
import dev.hindsight.postmortem.model.TextField;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How two versions differ.
 *
 * @param sections those that differ, in the order of the postmortem
 */
record VersionDiff(long from, long to, List<SectionDiff> sections) {

    static VersionDiff between(PostmortemAnswer from, PostmortemAnswer to) {
        var budget = new DiffBudget();
        var texts = Stream.of(TextField.values())
                .map(field -> text(ChangedSections.name(field), from.text(field), to.text(field), budget));
        var lists = Stream.of(
                list(ChangedSections.CONTRIBUTING_FACTORS, from, to, Elements::factors, budget),
                list(ChangedSections.ARTEFACTS, from, to, Elements::artefacts, budget),
                list(ChangedSections.ACTION_ITEMS, from, to, Elements::actionItems, budget),
                list(ChangedSections.TIMELINE, from, to, Elements::timeline, budget),
                list(ChangedSections.ATTACHED_INCIDENTS, from, to, Elements::attachedIncidents, budget),
                list(ChangedSections.APPENDICES, from, to, Elements::appendices, budget));
        return new VersionDiff(
                from.version(),
                to.version(),
                Stream.concat(texts, lists).flatMap(Optional::stream).toList());
    }

    private static Optional<SectionDiff> text(
            String section, @Nullable String from, @Nullable String to, DiffBudget budget) {
        return Objects.equals(from, to)
                ? Optional.empty()
                : Optional.of(TextSection.between(section, from, to, budget));
    }

    private static Optional<SectionDiff> list(
            String section,
            PostmortemAnswer from,
            PostmortemAnswer to,
            Function<PostmortemAnswer, List<Element>> elements,
            DiffBudget budget) {
        var before = elements.apply(from);
        var after = elements.apply(to);
        return before.equals(after)
                ? Optional.empty()
                : Optional.of(ListSection.between(section, before, after, budget));
    }

    /** How a section differs. */
    sealed interface SectionDiff permits TextSection, ListSection {
        String section();
    }

    /**
     * How a text differs.
     *
     * @param diff the pieces of both texts in order
     */
    record TextSection(String section, @Nullable String from, @Nullable String to, List<TextDiff.DiffPart> diff)
            implements SectionDiff {

        private static TextSection between(
                String section, @Nullable String from, @Nullable String to, DiffBudget budget) {
            return new TextSection(
                    section,
                    from,
                    to,
                    TextDiff.between(Objects.requireNonNullElse(from, ""), Objects.requireNonNullElse(to, ""), budget));
        }
    }
}
