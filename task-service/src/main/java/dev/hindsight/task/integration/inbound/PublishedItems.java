package dev.hindsight.task.integration.inbound;

import dev.hindsight.events.EventEnvelope;
import dev.hindsight.events.IncidentRef;
import dev.hindsight.events.PublicEvent;
import dev.hindsight.events.postmortem.PostmortemPublishedV1;
import dev.hindsight.events.postmortem.PostmortemRepublishedV1;
import dev.hindsight.events.postmortem.PublishedActionItem;
import dev.hindsight.events.postmortem.PublishedPostmortem;
import dev.hindsight.support.cause.Cause;
import dev.hindsight.task.events.SourceItem;
import dev.hindsight.task.events.TaskFields;
import dev.hindsight.task.write.createtask.TaskCreation.Item;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the action items that are due to become tasks from a publication; those without a title are ideas. */
final class PublishedItems {

    private PublishedItems() {}

    static Stream<Item> in(EventEnvelope<PublicEvent> envelope) {
        return switch (envelope.data()) {
            case PostmortemPublishedV1 published ->
                items(
                        envelope.workspace(),
                        published.incident(),
                        published.postmortem(),
                        published.by(),
                        Cause.of(envelope));
            case PostmortemRepublishedV1 republished ->
                items(
                        envelope.workspace(),
                        republished.incident(),
                        republished.postmortem(),
                        republished.by(),
                        Cause.of(envelope));
            default -> Stream.empty();
        };
    }

    private static Stream<Item> items(
            String workspace, IncidentRef incident, PublishedPostmortem postmortem, String by, Cause cause) {
        var about = incident(incident);
        return postmortem.actionItems().stream()
                .filter(item -> isTold(item.title()))
                .map(item -> new Item(
                        workspace,
                        new TaskFields(item.title().strip(), null, item.priority(), item.dueDate()),
                        assignee(item),
                        new SourceItem(postmortem.id(), item.index(), about),
                        by,
                        cause));
    }

    private static SourceItem.Incident incident(IncidentRef incident) {
        return new SourceItem.Incident(
                incident.id(),
                incident.key(),
                incident.title(),
                incident.severity(),
                incident.status(),
                incident.services(),
                incident.tags(),
                incident.isPrivate(),
                incident.drill(),
                incident.backfill());
    }

    private static @Nullable String assignee(PublishedActionItem item) {
        var owner = item.owner();
        return owner == null || owner.isBlank() ? null : owner.strip();
    }

    private static boolean isTold(@Nullable String title) {
        return title != null && !title.isBlank();
    }
}
