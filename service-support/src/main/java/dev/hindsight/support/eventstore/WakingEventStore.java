package dev.hindsight.support.eventstore;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Wakes event processors as soon as an event can be read. The store it extends leaves them to look twice a second, so that
 * every answer to a write and every step from service to service would wait a quarter of a second on average.
 *
 * <p>One thread follows the newest events as a reader of its own, and wakes the others when it sees one.
 */
class WakingEventStore extends EmbeddedEventStore {

    private static final Logger log = LoggerFactory.getLogger(WakingEventStore.class);
    private static final long SHORTEST_SLEEP_MILLIS = 10;

    private final Set<Runnable> sleepers = new CopyOnWriteArraySet<>();
    private final AtomicBoolean watching = new AtomicBoolean();
    private final Duration longestSleep;
    private volatile boolean closed;

    /** @param longestSleep after which all are woken in any case */
    WakingEventStore(Builder builder, Duration longestSleep) {
        super(builder);
        this.longestSleep = longestSleep;
    }

    @Override
    public TrackingEventStream openStream(@Nullable TrackingToken token) {
        return new WakingStream(super.openStream(token));
    }

    @Override
    public void shutDown() {
        closed = true;
        super.shutDown();
    }

    private void watch() {
        while (!closed) {
            try (var newest = super.openStream(createHeadToken())) {
                long sleep = SHORTEST_SLEEP_MILLIS;
                while (!closed) {
                    sleepers.forEach(Runnable::run);
                    // What is newest already may reach the others later, so they are woken again before long.
                    sleep = passedAny(newest, sleep)
                            ? SHORTEST_SLEEP_MILLIS
                            : Math.min(2 * sleep, longestSleep.toMillis());
                }
            } catch (InterruptedException shuttingDown) {
                return;
            } catch (RuntimeException storeIsAway) {
                log.debug("The newest events cannot be followed", storeIsAway);
                LockSupport.parkNanos(longestSleep.toNanos());
            }
        }
    }

    private boolean passedAny(TrackingEventStream newest, long sleepMillis) throws InterruptedException {
        if (!newest.hasNextAvailable((int) sleepMillis, TimeUnit.MILLISECONDS)) {
            return false;
        }
        do {
            newest.nextAvailable();
        } while (newest.hasNextAvailable());
        return true;
    }

    private void startWatching() {
        if (watching.compareAndSet(false, true)) {
            Thread.ofPlatform().daemon().name("event-watcher").start(this::watch);
        }
    }

    private final class WakingStream implements TrackingEventStream {

        private final TrackingEventStream events;
        private @Nullable Runnable sleeper;

        WakingStream(TrackingEventStream events) {
            this.events = events;
        }

        @Override
        public boolean setOnAvailableCallback(Runnable callback) {
            forget();
            sleeper = callback;
            sleepers.add(callback);
            startWatching();
            return true;
        }

        @Override
        public Optional<TrackedEventMessage<?>> peek() {
            return events.peek();
        }

        @Override
        public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
            return events.hasNextAvailable(timeout, unit);
        }

        @Override
        public boolean hasNextAvailable() {
            return events.hasNextAvailable();
        }

        @Override
        public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
            return events.nextAvailable();
        }

        @Override
        public Stream<TrackedEventMessage<?>> asStream() {
            return events.asStream();
        }

        @Override
        public void skipMessagesWithPayloadTypeOf(TrackedEventMessage<?> ignored) {
            events.skipMessagesWithPayloadTypeOf(ignored);
        }

        @Override
        public void close() {
            forget();
            events.close();
        }

        private void forget() {
            if (sleeper != null) {
                sleepers.remove(sleeper);
            }
        }
    }
}
