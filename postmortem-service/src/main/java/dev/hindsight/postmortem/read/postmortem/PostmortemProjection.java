package dev.hindsight.postmortem.read.postmortem;

import dev.hindsight.postmortem.events.ActionItem;
import dev.hindsight.postmortem.events.ActionItemAdded;
import dev.hindsight.postmortem.events.ActionItemChanged;
import dev.hindsight.postmortem.events.ActionItemRemoved;
import dev.hindsight.postmortem.events.FieldsEdited;
import dev.hindsight.postmortem.events.PostmortemOpened;
import dev.hindsight.postmortem.events.PostmortemPublished;
import dev.hindsight.postmortem.events.PostmortemRepublished;
import dev.hindsight.postmortem.events.PostmortemUnpublished;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.springframework.stereotype.Component;

/** Keeps the working copy and what was published last up with the story. */
@Component
@ProcessingGroup("postmortem")
class PostmortemProjection {

    private final PostmortemTable table;

    PostmortemProjection(PostmortemTable table) {
        this.table = table;
    }

    @EventHandler
    void on(PostmortemOpened event) {
        table.workingCopies().put(event.postmortemId(), PostmortemDocument.of(event));
    }

    @EventHandler
    void on(FieldsEdited event) {
        change(event.postmortemId(), it -> it.edited(event));
    }

    @EventHandler
    void on(ActionItemAdded event) {
        change(
                event.postmortemId(),
                it -> it.withItems(
                        Stream.concat(it.actionItems().stream(), Stream.of(event.item()))
                                .toList(),
                        event.item().index()));
    }

    @EventHandler
    void on(ActionItemChanged event) {
        change(event.postmortemId(), it -> it.withItems(replaced(it.actionItems(), event.item()), it.itemsGiven()));
    }

    @EventHandler
    void on(ActionItemRemoved event) {
        change(
                event.postmortemId(),
                it -> it.withItems(
                        it.actionItems().stream()
                                .filter(item -> item.index() != event.index())
                                .toList(),
                        it.itemsGiven()));
    }

    @EventHandler
    void on(PostmortemPublished event) {
        publish(
                event.postmortemId(),
                it -> it.published(
                        event.incident(), event.at(), null, event.publication().revision()));
    }

    @EventHandler
    void on(PostmortemRepublished event) {
        publish(
                event.postmortemId(),
                it -> it.published(
                        event.incident(),
                        event.publishedAt(),
                        event.at(),
                        event.publication().revision()));
    }

    @EventHandler
    void on(PostmortemUnpublished event) {
        change(event.postmortemId(), PostmortemDocument::unpublished);
    }

    @ResetHandler
    void reset() {
        table.workingCopies().clear();
        table.published().clear();
    }

    private void publish(String postmortemId, UnaryOperator<PostmortemDocument> change) {
        change(postmortemId, it -> {
            var published = change.apply(it);
            table.published().put(postmortemId, published);
            return published;
        });
    }

    private void change(String postmortemId, UnaryOperator<PostmortemDocument> change) {
        table.workingCopies().change(postmortemId, change);
    }

    private static List<ActionItem> replaced(List<ActionItem> items, ActionItem changed) {
        return items.stream()
                .map(item -> item.index() == changed.index() ? changed : item)
                .toList();
    }
}
