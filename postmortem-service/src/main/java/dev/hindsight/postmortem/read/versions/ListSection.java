package dev.hindsight.postmortem.read.versions;

import dev.hindsight.postmortem.read.versions.VersionDiff.SectionDiff;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How a list differs.
 *
 * @param from the ids of its elements in their order
 * @param to likewise
 * @param elements those that were added, removed or changed; when there are none, only the order differs
 */
record ListSection(String section, List<String> from, List<String> to, List<ElementDiff> elements)
        implements SectionDiff {

    static ListSection between(String section, List<Element> before, List<Element> after, DiffBudget budget) {
        var from = byId(before);
        var to = byId(after);
        var ids = new LinkedHashSet<>(to.keySet());
        ids.addAll(from.keySet());
        var differences = new ArrayList<ElementDiff>();
        for (var id : ids) {
            if (!Objects.equals(from.get(id), to.get(id))) {
                differences.add(ElementDiff.between(id, from.get(id), to.get(id), budget));
            }
        }
        return new ListSection(section, List.copyOf(from.keySet()), List.copyOf(to.keySet()), List.copyOf(differences));
    }

    private static Map<String, Element> byId(List<Element> elements) {
        var byId = new LinkedHashMap<String, Element>();
        elements.forEach(element -> byId.put(element.id(), element));
        return byId;
    }

    /**
     * How an element differs.
     *
     * @param change whether it was added, removed or changed
     * @param from as it was, null when it was added
     * @param to as it became, null when it was removed
     * @param diff the pieces of its text, when that changed
     */
    record ElementDiff(
            String id,
            String change,
            @Nullable Object from,
            @Nullable Object to,
            @Nullable List<TextDiff.DiffPart> diff) {

        private static ElementDiff between(String id, @Nullable Element from, @Nullable Element to, DiffBudget budget) {
            if (from == null) {
                return new ElementDiff(id, "added", null, to == null ? null : to.value(), null);
            }
            if (to == null) {
                return new ElementDiff(id, "removed", from.value(), null, null);
            }
            var diff = from.text().equals(to.text()) ? null : TextDiff.between(from.text(), to.text(), budget);
            return new ElementDiff(id, "changed", from.value(), to.value(), diff);
        }
    }
}
