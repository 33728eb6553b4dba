package dev.hindsight.postmortem.document;

import dev.hindsight.postmortem.events.PostmortemEvent;
import dev.hindsight.postmortem.events.PostmortemPublished;
import dev.hindsight.postmortem.events.PostmortemRepublished;
import dev.hindsight.postmortem.events.PostmortemUnpublished;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;

/**
 * The stored stories of postmortems. Event number n made version n, so that a version is found without reading what came
 * before. A story is read from the store as far as it is consumed, a hundred events at a time, and never begins at a
 * snapshot.
 */
@Component
class PostmortemStory {

    private final EventStore store;

    PostmortemStory(EventStore store) {
        this.store = store;
    }

    /** The version that was made last, 0 when there is no such postmortem. */
    long newestVersion(String postmortemId) {
        return store.lastSequenceNumberFor(postmortemId)
                .map(number -> number + 1)
                .orElse(0L);
    }

    /** The event that made a version, and those after it. */
    Stream<Step> from(String postmortemId, long version) {
        return store.readEvents(postmortemId, version - 1)
                .asStream()
                .map(message -> new Step(message.getSequenceNumber() + 1, (PostmortemEvent) message.getPayload()));
    }

    /** One event, and the version that it made. */
    record Step(long version, PostmortemEvent event) {

        boolean publishes() {
            return event instanceof PostmortemPublished || event instanceof PostmortemRepublished;
        }

        boolean withdraws() {
            return event instanceof PostmortemUnpublished;
        }
    }
}
