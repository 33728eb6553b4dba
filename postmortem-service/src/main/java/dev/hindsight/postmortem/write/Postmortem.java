package dev.hindsight.postmortem.write;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.hindsight.postmortem.events.ActionItem;
import dev.hindsight.postmortem.events.ActionItemAdded;
import dev.hindsight.postmortem.events.ActionItemChanged;
import dev.hindsight.postmortem.events.ActionItemRemoved;
import dev.hindsight.postmortem.events.Appendix;
import dev.hindsight.postmortem.events.Artefact;
import dev.hindsight.postmortem.events.FieldsEdited;
import dev.hindsight.postmortem.events.PostmortemOpened;
import dev.hindsight.postmortem.events.PostmortemPublished;
import dev.hindsight.postmortem.events.PostmortemRepublished;
import dev.hindsight.postmortem.events.PostmortemUnpublished;
import dev.hindsight.postmortem.events.Publication;
import dev.hindsight.postmortem.model.TextField;
import dev.hindsight.postmortem.write.addactionitem.AddActionItem;
import dev.hindsight.postmortem.write.changeactionitem.ChangeActionItem;
import dev.hindsight.postmortem.write.editfields.EditFields;
import dev.hindsight.postmortem.write.openpostmortem.OpenPostmortem;
import dev.hindsight.postmortem.write.publishpostmortem.PublishPostmortem;
import dev.hindsight.postmortem.write.publishpostmortem.RepublishPostmortem;
import dev.hindsight.postmortem.write.removeactionitem.RemoveActionItem;
import dev.hindsight.postmortem.write.unpublishpostmortem.UnpublishPostmortem;
import dev.hindsight.support.command.FieldError;
import dev.hindsight.support.command.Refused;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.serialization.Revision;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** The postmortem of one incident. Its version counts every change of it, its revision the publications. */
@Aggregate
@Revision("1")
class Postmortem {

    private static final String PUBLICATION = "publication";
    private static final String ACTION_ITEMS = "action_items";

    @AggregateIdentifier
    private String postmortemId;

    private Permissions permissions;
    private String author;
    private @Nullable String openedByRequest;
    private long version;
    private int revision;
    private boolean isPublished;
    private @Nullable Instant publishedAt;
    private Map<String, String> texts = new HashMap<>();
    private Factors factors = new Factors();
    private List<Artefact> artefacts = List.of();
    private List<Appendix> appendices = List.of();
    private ActionItems items = new ActionItems();
    private Sections sections = new Sections();

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    long decide(OpenPostmortem command) {
        var incident = command.incident();
        Permissions.requireOpening(command.actor(), incident);
        if (version > 0) {
            if (command.requestId() != null && command.requestId().equals(openedByRequest)) {
                return version;
            }
            throw Refused.conflict(
                    "postmortem-exists", "The postmortem of " + incident.key() + " exists already; it is opened once.");
        }
        if (!incident.status().equals("resolved")) {
            throw Refused.conflict(
                    "incident-not-resolved",
                    "%s is '%s'; a postmortem is opened from a resolved incident."
                            .formatted(incident.key(), incident.status()));
        }
        apply(new PostmortemOpened(
                command.postmortemId(),
                incident,
                command.author(),
                command.requestId(),
                command.at(),
                command.actor().user()));
        return version;
    }

    @CommandHandler
    long decide(EditFields command) {
        permissions.requireEditing(command.actor(), isPublished);
        requireUnchanged(command.expectedVersion(), command.named());
        var wanted = command.contributingFactors();
        var newFactors = changed(wanted == null ? null : factors.identified(wanted), factors.current());
        var newArtefacts = changed(command.artefacts(), artefacts);
        var newAppendices = changed(command.appendices(), appendices);
        var newTexts = new LinkedHashMap<String, @Nullable String>();
        command.texts().forEach((name, text) -> {
            if (!Objects.equals(texts.get(name), text)) {
                newTexts.put(name, text);
            }
        });
        if (!newTexts.isEmpty() || newFactors != null || newArtefacts != null || newAppendices != null) {
            apply(new FieldsEdited(
                    postmortemId,
                    newTexts,
                    newFactors,
                    newArtefacts,
                    newAppendices,
                    command.now(),
                    command.actor().user()));
        }
        return version;
    }

    @CommandHandler
    long decide(AddActionItem command) {
        permissions.requireEditing(command.actor(), isPublished);
        var given = items.indexGivenTo(command.requestId());
        if (given != null) {
            return given;
        }
        requireUnchanged(command.expectedVersion(), List.of(ACTION_ITEMS));
        requireKnownFactors(command.item(), List.of());
        int index = items.nextIndex();
        apply(new ActionItemAdded(
                postmortemId,
                command.item().withIndex(index),
                command.requestId(),
                command.now(),
                command.actor().user()));
        return index;
    }

    @CommandHandler
    long decide(ChangeActionItem command) {
        permissions.requireEditing(command.actor(), isPublished);
        var current = items.require(command.item().index());
        requireUnchanged(command.expectedVersion(), List.of(section(current.index())));
        var after = command.over(current);
        requireKnownFactors(after, current.addresses());
        if (!after.equals(current)) {
            apply(new ActionItemChanged(
                    postmortemId, after, command.now(), command.actor().user()));
        }
        return version;
    }

    @CommandHandler
    long decide(RemoveActionItem command) {
        permissions.requireEditing(command.actor(), isPublished);
        items.require(command.index());
        requireUnchanged(command.expectedVersion(), List.of(section(command.index())));
        apply(new ActionItemRemoved(
                postmortemId, command.index(), command.now(), command.actor().user()));
        return version;
    }

    @CommandHandler
    long decide(PublishPostmortem command) {
        permissions.requirePublishing(command.actor());
        if (isPublished) {
            throw Refused.conflict("already-published", "Publish refused: existing published version");
        }
        requireAllUnchanged(command.expectedVersion());
        apply(new PostmortemPublished(
                postmortemId,
                command.incident(),
                nextPublication(),
                command.now(),
                command.actor().user()));
        return version;
    }

    @CommandHandler
    long decide(RepublishPostmortem command) {
        permissions.requirePublishing(command.actor());
        if (!isPublished || publishedAt == null) {
            throw Refused.conflict(
                    "not-published", "Re-publish refused: there is no published version; publish it first.");
        }
        requireAllUnchanged(command.expectedVersion());
        apply(new PostmortemRepublished(
                postmortemId,
                command.incident(),
                nextPublication(),
                publishedAt,
                command.now(),
                command.actor().user()));
        return version;
    }

    @CommandHandler
    long decide(UnpublishPostmortem command) {
        permissions.requireUnpublishing(command.actor());
        if (!isPublished) {
            throw Refused.conflict("not-published", "Unpublish refused: there is no published version.");
        }
        requireAllUnchanged(command.expectedVersion());
        apply(new PostmortemUnpublished(
                postmortemId,
                command.incident(),
                revision,
                author,
                command.now(),
                command.actor().user()));
        return version;
    }

    private void requireUnchanged(@Nullable Long expectedVersion, Collection<String> touched) {
        if (expectedVersion != null) {
            requireNone(sections.changedAfter(expectedVersion, touched), expectedVersion);
        }
    }

    /** A publication touches everything that it shows. */
    private void requireAllUnchanged(@Nullable Long expectedVersion) {
        if (expectedVersion != null) {
            requireNone(sections.changedAfter(expectedVersion), expectedVersion);
        }
    }

    private void requireNone(List<String> changedSince, long expectedVersion) {
        if (!changedSince.isEmpty() || expectedVersion > version) {
            throw Refused.stale("You saw version %d; the current one is %d, and what you change has changed since%s."
                    .formatted(
                            expectedVersion,
                            version,
                            changedSince.isEmpty() ? "" : ": " + String.join(", ", changedSince)));
        }
    }

    /** An item may go on naming a factor that was removed after it was named. */
    private void requireKnownFactors(ActionItem item, List<String> before) {
        var errors = new ArrayList<FieldError>();
        for (int position = 0; position < item.addresses().size(); position++) {
            var id = item.addresses().get(position);
            if (!factors.has(id) && !before.contains(id)) {
                errors.add(new FieldError(
                        "addresses." + position, "unknown", "There is no contributing factor '" + id + "'."));
            }
        }
        if (!errors.isEmpty()) {
            throw Refused.invalid(errors);
        }
    }

    private Publication nextPublication() {
        return new Publication(revision + 1, author, texts.get(TextField.SUMMARY.wireName()), false, items.all());
    }

    private static <T> @Nullable List<T> changed(@Nullable List<T> wanted, List<T> current) {
        return current.equals(wanted) ? null : wanted;
    }

    private static String section(int index) {
        return ACTION_ITEMS + "." + index;
    }

    @EventSourcingHandler
    void evolve(PostmortemOpened event) {
        postmortemId = event.postmortemId();
        author = event.author();
        permissions = new Permissions(event.incident(), event.author());
        openedByRequest = event.requestId();
        version = 1;
    }

    @EventSourcingHandler
    void evolve(FieldsEdited event) {
        var touched = new ArrayList<>(event.texts().keySet());
        event.texts().forEach((name, text) -> {
            if (text == null) {
                texts.remove(name);
            } else {
                texts.put(name, text);
            }
        });
        if (event.contributingFactors() != null) {
            factors.become(event.contributingFactors());
            touched.add("contributing_factors");
        }
        if (event.artefacts() != null) {
            artefacts = event.artefacts();
            touched.add("artefacts");
        }
        if (event.appendices() != null) {
            appendices = event.appendices();
            touched.add("appendices");
        }
        touched(touched);
    }

    @EventSourcingHandler
    void evolve(ActionItemAdded event) {
        items.added(event.item(), event.requestId());
        touched(List.of(ACTION_ITEMS, section(event.item().index())));
    }

    @EventSourcingHandler
    void evolve(ActionItemChanged event) {
        items.put(event.item());
        touched(List.of(section(event.item().index())));
    }

    @EventSourcingHandler
    void evolve(ActionItemRemoved event) {
        items.remove(event.index());
        touched(List.of(ACTION_ITEMS, section(event.index())));
    }

    @EventSourcingHandler
    void evolve(PostmortemPublished event) {
        isPublished = true;
        publishedAt = event.at();
        revision = event.publication().revision();
        touched(List.of(PUBLICATION));
    }

    @EventSourcingHandler
    void evolve(PostmortemRepublished event) {
        revision = event.publication().revision();
        touched(List.of(PUBLICATION));
    }

    @EventSourcingHandler
    void evolve(PostmortemUnpublished event) {
        isPublished = false;
        touched(List.of(PUBLICATION));
    }

    private void touched(Collection<String> names) {
        version++;
        sections.changed(names, version);
    }
}
