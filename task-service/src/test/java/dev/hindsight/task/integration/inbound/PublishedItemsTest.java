package dev.hindsight.task.integration.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.events.EventEnvelope;
import dev.hindsight.events.PublicEvent;
import dev.hindsight.events.catalog.PublicEvents;
import dev.hindsight.events.postmortem.PostmortemPublishedV1;
import dev.hindsight.events.postmortem.PostmortemRepublishedV1;
import dev.hindsight.events.postmortem.PostmortemUnpublishedV1;
import dev.hindsight.events.postmortem.PublishedActionItem;
import dev.hindsight.events.postmortem.PublishedPostmortem;
import dev.hindsight.support.id.Ids;
import dev.hindsight.task.StoredFacts;
import dev.hindsight.task.events.TaskFields;
import dev.hindsight.task.write.createtask.TaskCreation.Item;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** What the postmortem service publishes, from its own approved files. */
class PublishedItemsTest {

    private static final JsonMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();

    @Test
    void areReadFromAPublication() throws IOException {
        var items = items("acme", approved("postmortem.published.v1", PostmortemPublishedV1.class));

        var source = StoredFacts.created().source();
        assertThat(items).hasSize(2);
        assertThat(items.getFirst())
                .isEqualTo(new Item(
                        "acme",
                        new TaskFields(
                                "Alert when a connection pool is 80 % used", null, "P1", LocalDate.parse("2026-04-10")),
                        "bob",
                        source,
                        "alice",
                        items.getFirst().cause()));
        assertThat(items.getFirst().taskId()).isEqualTo(Ids.derived("acme", "task", source.postmortemId(), 1));
        assertThat(items.getLast().taskId()).isEqualTo(Ids.derived("acme", "task", source.postmortemId(), 2));
    }

    @Test
    void areTheSameTasksInARepublication() throws IOException {
        var published = items("acme", approved("postmortem.published.v1", PostmortemPublishedV1.class));
        var republished = items("acme", approved("postmortem.republished.v1", PostmortemRepublishedV1.class));

        assertThat(republished.stream().map(Item::taskId))
                .isEqualTo(published.stream().map(Item::taskId).toList());
    }

    @Test
    void areNoneWhenThePostmortemIsWithdrawn() throws IOException {
        assertThat(items("acme", approved("postmortem.unpublished.v1", PostmortemUnpublishedV1.class)))
                .isEmpty();
    }

    @Test
    void areOnlyThoseWithATitle() throws IOException {
        var items = items("acme", publication("acme", "  ", "", "\n", " Do it ", "\t"));

        assertThat(items).singleElement().satisfies(item -> {
            assertThat(item.fields().title()).isEqualTo("Do it");
            assertThat(item.source().itemIndex()).isEqualTo(4);
            assertThat(item.assignee()).isNull();
        });
    }

    private static List<Item> items(String workspace, PublicEvent event) {
        return PublishedItems.in(EventEnvelope.of("1", "/postmortem-service", "s", Instant.EPOCH, workspace, event))
                .toList();
    }

    private static PostmortemPublishedV1 publication(String workspace, String... titles) throws IOException {
        var approved = approved("postmortem.published.v1", PostmortemPublishedV1.class);
        var items = new ArrayList<PublishedActionItem>();
        for (var title : titles) {
            items.add(new PublishedActionItem(items.size() + 1, title, " ", null, null, null, null, false));
        }
        return new PostmortemPublishedV1(
                approved.incident(),
                new PublishedPostmortem(
                        workspace + ":postmortem:1",
                        1,
                        "alice",
                        null,
                        "https://hindsight.example.org",
                        Instant.EPOCH,
                        null,
                        false,
                        items,
                        null,
                        null,
                        null),
                "alice");
    }

    private static <E extends PublicEvent> E approved(String name, Class<E> type) throws IOException {
        try (InputStream file = PublicEvents.class.getResourceAsStream("/approved/" + name + ".json")) {
            return JSON.readValue(Objects.requireNonNull(file, name), type);
        }
    }
}
