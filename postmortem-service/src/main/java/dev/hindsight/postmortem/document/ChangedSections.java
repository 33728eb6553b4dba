package dev.hindsight.postmortem.document;

import dev.hindsight.postmortem.events.ActionItem;
import dev.hindsight.postmortem.events.ActionItemAdded;
import dev.hindsight.postmortem.events.ActionItemChanged;
import dev.hindsight.postmortem.events.ActionItemRemoved;
import dev.hindsight.postmortem.events.FieldsEdited;
import dev.hindsight.postmortem.events.IncidentAttached;
import dev.hindsight.postmortem.events.IncidentDetached;
import dev.hindsight.postmortem.events.LateEntryTaken;
import dev.hindsight.postmortem.events.PostmortemEvent;
import dev.hindsight.postmortem.events.PostmortemOpened;
import dev.hindsight.postmortem.events.PostmortemPublished;
import dev.hindsight.postmortem.events.PostmortemRepublished;
import dev.hindsight.postmortem.events.PostmortemUnpublished;
import dev.hindsight.postmortem.events.TimelineEntryAdded;
import dev.hindsight.postmortem.events.TimelineEntryChanged;
import dev.hindsight.postmortem.events.TimelineEntryRemoved;
import dev.hindsight.postmortem.events.TimelineOrdered;
import dev.hindsight.postmortem.events.VersionRestored;
import dev.hindsight.postmortem.model.TextField;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which sections an event changed, by the names of the API; an action item is {@code action_items.3}, a line
 * {@code timeline.} with its id. */
public final class ChangedSections {

    public static final String CONTRIBUTING_FACTORS = "contributing_factors";
    public static final String ARTEFACTS = "artefacts";
    public static final String APPENDICES = "appendices";
    public static final String ACTION_ITEMS = "action_items";

    public static final String TIMELINE = "timeline";

    public static final String ATTACHED_INCIDENTS = "attached_incidents";

    private static final String PREVENTION = "prevention";

    private ChangedSections() {}

    public static List<String> by(PostmortemEvent event) {
        return switch (event) {
            case FieldsEdited edited -> {
                var changed = texts(edited.texts().keySet());
                addIf(changed, edited.contributingFactors() != null, CONTRIBUTING_FACTORS);
                addIf(changed, edited.artefacts() != null, ARTEFACTS);
                addIf(changed, edited.appendices() != null, APPENDICES);
                yield List.copyOf(changed);
            }
            case VersionRestored restored -> {
                var changed = texts(restored.texts().keySet());
                addIf(changed, restored.contributingFactors() != null, CONTRIBUTING_FACTORS);
                addIf(changed, restored.artefacts() != null, ARTEFACTS);
                Stream.concat(restored.itemsPut().stream().map(ActionItem::index), restored.itemsRemoved().stream())
                        .sorted()
                        .forEach(index -> changed.add(item(index)));
                addIf(changed, restored.timeline() != null, TIMELINE);
                addIf(changed, restored.appendices() != null, APPENDICES);
                yield List.copyOf(changed);
            }
            case ActionItemAdded added -> List.of(item(added.item().index()));
            case ActionItemChanged changed -> List.of(item(changed.item().index()));
            case ActionItemRemoved removed -> List.of(item(removed.index()));
            case TimelineEntryAdded added -> List.of(entry(added.entry().id()));
            case TimelineEntryChanged changed -> List.of(entry(changed.entry().id()));
            case TimelineEntryRemoved removed -> List.of(entry(removed.entryId()));
            case LateEntryTaken taken -> List.of(entry(taken.entryId()));
            case TimelineOrdered ordered -> List.of(TIMELINE);
            case IncidentAttached attached -> List.of(ATTACHED_INCIDENTS);
            case IncidentDetached detached -> List.of(ATTACHED_INCIDENTS);
            case PostmortemOpened opened -> List.of();
            case PostmortemPublished published -> List.of();
            case PostmortemRepublished republished -> List.of();
            case PostmortemUnpublished unpublished -> List.of();
        };
    }

    /** The name of a field of text as the API has it. */
    public static String name(TextField field) {
        return switch (field) {
            case PREVENTION_SHORT_TERM -> PREVENTION + ".short_term";
            case PREVENTION_SYSTEMIC -> PREVENTION + ".systemic";
            default -> field.wireName();
        };
    }

    /** The name of a section as the API has it, of the one by which it is stored. */
    public static String nameOfStored(String stored) {
        return Arrays.stream(TextField.values())
                .filter(field -> field.wireName().equals(stored))
                .findFirst()
                .map(ChangedSections::name)
                .orElse(stored);
    }

    /** The names of the fields that change, as they are stored: of texts, and of lists that are not null. */
    public static List<String> stored(
            Collection<String> texts,
            @Nullable List<?> contributingFactors,
            @Nullable List<?> artefacts,
            @Nullable List<?> appendices) {
        var names = new ArrayList<>(texts);
        addIf(names, contributingFactors != null, CONTRIBUTING_FACTORS);
        addIf(names, artefacts != null, ARTEFACTS);
        addIf(names, appendices != null, APPENDICES);
        return List.copyOf(names);
    }

    private static List<String> texts(Collection<String> stored) {
        var names = new ArrayList<String>();
        for (var field : TextField.values()) {
            addIf(names, stored.contains(field.wireName()), name(field));
        }
        return names;
    }

    private static void addIf(List<String> names, boolean changed, String name) {
        if (changed) {
            names.add(name);
        }
    }

    public static String entry(String id) {
        return TIMELINE + "." + id;
    }

    public static String item(int index) {
        return ACTION_ITEMS + "." + index;
    }
}
