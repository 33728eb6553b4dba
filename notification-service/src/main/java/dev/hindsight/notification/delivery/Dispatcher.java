package dev.hindsight.notification.delivery;

import dev.hindsight.notification.settings.DeliverySettings;
import dev.hindsight.notification.subscription.SubscriptionChanged;
import dev.hindsight.support.workspace.CurrentWorkspace;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Sends what is due: claims as many lanes as there is room for, hands each to a virtual thread, and is woken by new work and
 * by lanes that ended. Now and then it looks by itself, for retries and for what other replicas left.
 */
@Component
class Dispatcher implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Dispatcher.class);
    private static final int CLAIMED_AT_ONCE = 1_000;
    private static final int GRACE_SECONDS = 3;

    private final LaneClaims lanes;
    private final Attempts attempts;
    private final AttemptResults results;
    private final InFlight inFlight;
    private final DeliverySettings settings;
    private final Semaphore work = new Semaphore(0);
    private volatile @Nullable Running running;

    Dispatcher(
            LaneClaims lanes, Attempts attempts, AttemptResults results, InFlight inFlight, DeliverySettings settings) {
        this.lanes = lanes;
        this.attempts = attempts;
        this.results = results;
        this.inFlight = inFlight;
        this.settings = settings;
    }

    @TransactionalEventListener
    void on(DeliveriesQueued queued) {
        work.release();
    }

    /** What is held of it was claimed for what it was before. */
    @TransactionalEventListener
    void on(SubscriptionChanged changed) {
        inFlight.changed(changed.endpointId());
    }

    @Override
    public synchronized void start() {
        running = new Running();
    }

    @Override
    public boolean isRunning() {
        return running != null;
    }

    @Override
    public synchronized void stop() {
        var before = running;
        running = null;
        if (before != null) {
            before.stop();
        }
    }

    /** The threads between a start and a stop. */
    private final class Running {

        private final ExecutorService senders = Executors.newThreadPerTaskExecutor(
                CurrentWorkspace.everywhere(Thread.ofVirtual().factory()));
        private final ResultWriter writer = new ResultWriter(results, work::release);
        private final Gate gate = new Gate();
        private volatile boolean stopping;
        private final Patience patience = new Patience(settings.pollInterval());
        private final Thread claimer = Thread.ofPlatform()
                .name("delivery-claimer")
                .daemon()
                .start(CurrentWorkspace.everywhere(this::claimUntilStopped));

        private void claimUntilStopped() {
            while (!stopping) {
                try {
                    giveBack(inFlight.takeUnwanted());
                    if (!claim()) {
                        awaitWork();
                    }
                } catch (InterruptedException asked) {
                    return;
                } catch (RuntimeException failed) {
                    log.warn("Deliveries could not be claimed: {}", failed.getMessage());
                    pause();
                } catch (Error failed) {
                    log.error("Deliveries could not be claimed", failed);
                    pause();
                }
            }
        }

        /** @return whether it is time for the next claim */
        private boolean claim() {
            var room = inFlight.room();
            var limit = Math.min(CLAIMED_AT_ONCE, room.lanes());
            if (limit == 0) {
                return false;
            }
            var claimed = lanes.claim(limit, room);
            var isFull = claimed.size() == limit || room.isUsedUpBy(claimed);
            inFlight.add(claimed, room, !isFull).forEach(lane -> senders.execute(() -> send(lane)));
            patience.claimed(claimed, isFull);
            return claimed.size() == limit && room.lanes() >= 2 * limit;
        }

        private void send(DueLane first) {
            try {
                for (@Nullable DueLane lane = first; lane != null && !stopping; lane = next(lane)) {
                    sendOrLeave(lane);
                }
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }

        /** A lane that cannot be sent is claimed anew when its lease has ended, and keeps no other one from being sent. */
        private void sendOrLeave(DueLane lane) throws InterruptedException {
            try {
                sendInOrder(lane);
            } catch (RuntimeException | Error unexpected) {
                log.error("What waits for {} could not be sent", lane.endpointId(), unexpected);
            }
        }

        private @Nullable DueLane next(DueLane ended) {
            var next = inFlight.ended(ended);
            if (inFlight.isWorthAClaim(ended.endpointId())) {
                work.release();
            }
            return next;
        }

        /** Nothing is sent after one that was not taken. */
        private void sendInOrder(DueLane lane) throws InterruptedException {
            var remaining = lane.deliveries().iterator();
            var goesOn = true;
            while (goesOn) {
                var result = make(remaining.next());
                if (result.holdMs() > 0) {
                    inFlight.changed(lane.endpointId());
                }
                var mayGoOn = result.isSent()
                        ? inFlight.answered(lane, result.isSuccess(), result.durationMs())
                        : inFlight.goesOn(lane);
                goesOn = mayGoOn && remaining.hasNext() && !stopping;
                writer.add(goesOn ? result : result.lettingGo());
            }
        }

        private AttemptResult make(DueDelivery delivery) throws InterruptedException {
            try (var _ = gate.enter()) {
                return attempts.make(delivery);
            } catch (RuntimeException | Error unexpected) {
                log.error("The attempt at {} could not be made", delivery, unexpected);
                return attempts.failed(delivery);
            }
        }

        private void awaitWork() throws InterruptedException {
            work.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
            work.drainPermits();
        }

        private void pause() {
            try {
                awaitWork();
            } catch (InterruptedException asked) {
                Thread.currentThread().interrupt();
            }
        }

        private void stop() {
            stopping = true;
            claimer.interrupt();
            try {
                claimer.join();
                senders.shutdown();
                if (!senders.awaitTermination(GRACE_SECONDS, TimeUnit.SECONDS)) {
                    senders.shutdownNow();
                    senders.awaitTermination(GRACE_SECONDS, TimeUnit.SECONDS);
                }
                gate.close();
                writer.stop();
                giveBack(inFlight.takeAll());
            } catch (InterruptedException asked) {
                Thread.currentThread().interrupt();
            }
        }

        private void giveBack(List<DueLane> unfinished) {
            if (unfinished.isEmpty()) {
                return;
            }
            try (var _ = CurrentWorkspace.everywhere()) {
                lanes.release(unfinished);
            } catch (RuntimeException away) {
                log.warn("{} claims are left to end by themselves: {}", unfinished.size(), away.getMessage());
            }
        }
    }
}
