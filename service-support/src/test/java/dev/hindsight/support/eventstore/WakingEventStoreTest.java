package dev.hindsight.support.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class WakingEventStoreTest {

    private final WakingEventStore store = new WakingEventStore(
            EmbeddedEventStore.builder()
                    .storageEngine(new InMemoryEventStorageEngine())
                    .fetchDelay(50),
            Duration.ofHours(1));

    @AfterEach
    void shutDown() {
        store.shutDown();
    }

    @RepeatedTest(100)
    void wakesASleeperWhenThereIsSomethingToRead() throws InterruptedException {
        try (var stream = store.openStream(null)) {
            assertThat(stream.hasNextAvailable()).isFalse();
            var found = new AtomicReference<Object>();
            var woken = new CountDownLatch(1);
            boolean supported = stream.setOnAvailableCallback(() -> {
                if (stream.hasNextAvailable()) {
                    stream.peek().ifPresent(event -> found.set(event.getPayload()));
                    woken.countDown();
                }
            });

            store.publish(new GenericDomainEventMessage<>("thing", "1", 0, "happened"));

            assertThat(supported).isTrue();
            assertThat(woken.await(20, TimeUnit.SECONDS)).isTrue();
            assertThat(found.get()).isEqualTo("happened");
        }
    }

    @Test
    void wakesAgainAndAgain() throws InterruptedException {
        try (var stream = store.openStream(null)) {
            var woken = new CountDownLatch(50);
            stream.setOnAvailableCallback(() -> {
                while (stream.hasNextAvailable()) {
                    next(stream);
                    woken.countDown();
                }
            });

            for (int number = 0; number < 50; number++) {
                store.publish(new GenericDomainEventMessage<>("thing", "1", number, "happened"));
            }

            assertThat(woken.await(20, TimeUnit.SECONDS)).isTrue();
        }
    }

    private static void next(org.axonframework.eventhandling.TrackingEventStream stream) {
        try {
            stream.nextAvailable();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
