package dev.hindsight.postmortem.write;

import dev.hindsight.postmortem.events.ActionItem;
import dev.hindsight.support.command.Refusal;
import dev.hindsight.support.command.Refused;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The action items by their index, which is given in the order of adding and never again. */
final class ActionItems {

    private static final int MOST = 200;
    private static final int MOST_REQUESTS = 1_000;

    private SortedMap<Integer, ActionItem> items = new TreeMap<>();
    private Map<String, Integer> indexesByRequest = new LinkedHashMap<>();
    private int given;

    List<ActionItem> all() {
        return List.copyOf(items.values());
    }

    int nextIndex() {
        if (items.size() >= MOST) {
            throw Refused.conflict("too-many-action-items", "A postmortem has at most " + MOST + " action items.");
        }
        return given + 1;
    }

    /** The index that was given to the same request before. */
    @Nullable
    Integer indexGivenTo(@Nullable String requestId) {
        return requestId == null ? null : indexesByRequest.get(requestId);
    }

    ActionItem require(int index) {
        var item = items.get(index);
        if (item == null) {
            throw new Refused(new Refusal(
                    Refusal.Kind.NOT_FOUND,
                    "no-such-action-item",
                    "There is no action item " + index + " in this postmortem.",
                    List.of()));
        }
        return item;
    }

    void put(ActionItem item) {
        items.put(item.index(), item);
        given = Math.max(given, item.index());
    }

    void added(ActionItem item, @Nullable String requestId) {
        put(item);
        if (requestId != null) {
            indexesByRequest.put(requestId, item.index());
            if (indexesByRequest.size() > MOST_REQUESTS) {
                // Whoever repeats a request does so before a thousand others have come.
                indexesByRequest.remove(indexesByRequest.keySet().iterator().next());
            }
        }
    }

    /** Those among the wanted that are not there as they are wanted. */
    List<ActionItem> differing(List<ActionItem> wanted) {
        return wanted.stream()
                .filter(item -> !item.equals(items.get(item.index())))
                .toList();
    }

    /** The indexes of those that are not there. */
    List<Integer> missing(List<ActionItem> wanted) {
        return wanted.stream()
                .map(ActionItem::index)
                .filter(index -> !items.containsKey(index))
                .toList();
    }

    /** The indexes of those that are not among the wanted. */
    List<Integer> beside(List<ActionItem> wanted) {
        var others = new TreeSet<>(items.keySet());
        wanted.forEach(item -> others.remove(item.index()));
        return List.copyOf(others);
    }

    void remove(int index) {
        items.remove(index);
    }
}
