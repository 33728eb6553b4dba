package dev.hindsight.postmortem.write;

import static dev.hindsight.postmortem.write.Story.ID;
import static dev.hindsight.postmortem.write.Story.INCIDENT;
import static dev.hindsight.postmortem.write.Story.OPENED;
import static dev.hindsight.postmortem.write.Story.THEN;
import static dev.hindsight.postmortem.write.Story.added;
import static dev.hindsight.postmortem.write.Story.changed;
import static dev.hindsight.postmortem.write.Story.edited;
import static dev.hindsight.postmortem.write.Story.item;
import static dev.hindsight.postmortem.write.Story.publication;
import static dev.hindsight.postmortem.write.Story.removed;

import dev.hindsight.postmortem.document.PostmortemDocument;
import dev.hindsight.postmortem.document.PostmortemFold;
import dev.hindsight.postmortem.events.Appendix;
import dev.hindsight.postmortem.events.Artefact;
import dev.hindsight.postmortem.events.ContributingFactor;
import dev.hindsight.postmortem.events.FieldsEdited;
import dev.hindsight.postmortem.events.IncidentAttached;
import dev.hindsight.postmortem.events.IncidentDetached;
import dev.hindsight.postmortem.events.IncidentFacts;
import dev.hindsight.postmortem.events.LateEntryTaken;
import dev.hindsight.postmortem.events.PostmortemEvent;
import dev.hindsight.postmortem.events.PostmortemPublished;
import dev.hindsight.postmortem.events.PostmortemRepublished;
import dev.hindsight.postmortem.events.PostmortemUnpublished;
import dev.hindsight.postmortem.events.TimelineEntry;
import dev.hindsight.postmortem.events.TimelineEntryAdded;
import dev.hindsight.postmortem.events.TimelineEntryChanged;
import dev.hindsight.postmortem.events.TimelineEntryRemoved;
import dev.hindsight.postmortem.events.TimelineOrdered;
import dev.hindsight.postmortem.timeline.IncidentLine;
import dev.hindsight.postmortem.timeline.LineId;
import dev.hindsight.postmortem.timeline.Timeline;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A postmortem to which anything may happen that can happen. */
final class RandomStory {

    static final List<IncidentLine> LINES =
            List.of(line("i1", false), line("i2", false), line("i3", false), line("l1", true), line("l2", true));

    private static final IncidentFacts OTHER = new IncidentFacts(
            "acme:incident:2", "INC-2", "Smoke", "P2", "resolved", List.of(), List.of(), false, false, false);
    private static final List<LineId> IDS =
            LINES.stream().map(line -> new LineId(line.id(), line.late())).toList();

    private final List<PostmortemEvent> events = new ArrayList<>(List.of(OPENED));
    private final List<PostmortemDocument> versions = new ArrayList<>(List.of(PostmortemFold.after(null, OPENED)));
    private final Random chance;
    private int factorsGiven;
    private int linesGiven;

    RandomStory(Random chance) {
        this.chance = chance;
    }

    List<PostmortemEvent> events() {
        return List.copyOf(events);
    }

    int length() {
        return events.size();
    }

    PostmortemDocument version(int number) {
        return versions.get(number - 1);
    }

    void add(PostmortemEvent event) {
        events.add(event);
        versions.add(PostmortemFold.after(versions.getLast(), event));
    }

    void goOn() {
        var now = versions.getLast();
        var items = now.actionItems();
        var timeline = Timeline.of(LINES, now.timeline());
        switch (chance.nextInt(14)) {
            case 0, 1 -> add(texts());
            case 2 -> add(lists(now));
            case 3 -> add(added(item(now.itemsGiven() + 1, word()), null));
            case 4 -> {
                if (!items.isEmpty()) {
                    add(changed(item(anyOf(items).index(), word())));
                }
            }
            case 5 -> {
                if (!items.isEmpty()) {
                    add(removed(anyOf(items).index()));
                }
            }
            case 6 -> add(new TimelineEntryAdded(ID, entry("m" + ++linesGiven), THEN, "bob"));
            case 7 -> {
                if (!timeline.entries().isEmpty()) {
                    add(new TimelineEntryChanged(
                            ID, entry(anyOf(timeline.entries()).id()), THEN, "bob"));
                }
            }
            case 8 -> {
                if (!timeline.entries().isEmpty()) {
                    add(new TimelineEntryRemoved(ID, anyOf(timeline.entries()).id(), THEN, "bob"));
                }
            }
            case 9 -> add(new LateEntryTaken(ID, chance.nextBoolean() ? "l1" : "l2", THEN, "bob"));
            case 10 -> {
                var ids = new ArrayList<>(Timeline.idsOf(IDS, now.timeline()));
                Collections.sort(ids);
                Collections.shuffle(ids, chance);
                add(new TimelineOrdered(ID, ids, THEN, "bob"));
            }
            case 11 ->
                add(
                        now.attached().isEmpty()
                                ? new IncidentAttached(ID, INCIDENT, OTHER, 1, now.revision(), "bob", THEN, "bob")
                                : new IncidentDetached(ID, INCIDENT, OTHER, 2, now.revision(), "bob", THEN, "bob"));
            case 12 -> {
                if (now.isPublished()) {
                    add(new PostmortemUnpublished(ID, INCIDENT, now.revision(), "bob", THEN, "alice"));
                }
            }
            default ->
                add(
                        now.isPublished()
                                ? new PostmortemRepublished(
                                        ID, INCIDENT, publication(now.revision() + 1, null), THEN, THEN, "bob")
                                : new PostmortemPublished(
                                        ID, INCIDENT, publication(now.revision() + 1, null), THEN, "bob"));
        }
    }

    private FieldsEdited texts() {
        var texts = new HashMap<String, @Nullable String>();
        for (var name : List.of("summary", "impact", "prevention_systemic")) {
            if (chance.nextBoolean()) {
                texts.put(name, chance.nextInt(3) == 0 ? null : word());
            }
        }
        return edited(texts);
    }

    private FieldsEdited lists(PostmortemDocument now) {
        var factors = new ArrayList<>(now.contributingFactors());
        if (factors.isEmpty() || chance.nextBoolean()) {
            factors.add(new ContributingFactor("f" + ++factorsGiven, word()));
        } else {
            factors.remove(anyOf(factors));
        }
        var artefacts = IntStream.range(0, chance.nextInt(3))
                .mapToObj(number -> new Artefact("adr", word(), null))
                .toList();
        return new FieldsEdited(
                ID,
                Map.of(),
                factors,
                chance.nextBoolean() ? artefacts : null,
                chance.nextBoolean() ? List.of(new Appendix("Log", word())) : null,
                THEN,
                "bob");
    }

    private <T> T anyOf(List<T> things) {
        return things.get(chance.nextInt(things.size()));
    }

    private String word() {
        return "word " + chance.nextInt(5);
    }

    private TimelineEntry entry(String id) {
        return new TimelineEntry(
                id, THEN.plusSeconds(chance.nextInt(5)), "manual", word(), null, null, false, Map.of(), List.of());
    }

    private static IncidentLine line(String id, boolean late) {
        return new IncidentLine(
                new TimelineEntry(id, THEN, "system", id, null, null, false, Map.of(), List.of()), "INC-1", THEN, late);
    }
}
