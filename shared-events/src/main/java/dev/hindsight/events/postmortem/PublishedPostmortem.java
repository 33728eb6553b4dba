package dev.hindsight.events.postmortem;

import dev.hindsight.events.OfWorkspace;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A publication of a postmortem: what an announcement says and what tasks are made of.
 *
 * @param id the aggregate's id, opaque, begins with the workspace: {@code acme:postmortem:<uuid>}
 * @param revision the number of this publication, from 1
 * @param author the user name of its author
 * @param summary Markdown, absent if none was written
 * @param url where it is read, absolute; the same for every revision
 * @param publishedAt when it was published; republication keeps it
 * @param republishedAt when it was last republished, absent before
 * @param aiDraftUsed whether a generated draft ever filled a field
 * @param actionItems the action items in the order of the postmortem
 * @param impact what it did, Markdown, absent if none was written
 * @param incidentStartedAt when the impact of the incident began, as it was known then; absent if nobody knew
 * @param incidentResolvedAt when the incident was resolved, as it was known then
 */
public record PublishedPostmortem(
        @OfWorkspace String id,
        int revision,
        String author,
        @Nullable String summary,
        String url,
        Instant publishedAt,
        @Nullable Instant republishedAt,
        boolean aiDraftUsed,
        List<PublishedActionItem> actionItems,
        @Nullable String impact,
        @Nullable Instant incidentStartedAt,
        @Nullable Instant incidentResolvedAt) {

    public PublishedPostmortem {
        actionItems = actionItems == null ? List.of() : List.copyOf(actionItems);
    }
}
