package dev.hindsight.notification.delivery;

import dev.hindsight.notification.settings.DeliverySettings;
import dev.hindsight.support.workspace.CurrentWorkspace;
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
 * Sends what is due: claims as much as there is room for, hands each delivery to a virtual thread, and is woken by new work
 * and by finished attempts. Now and then it looks by itself, for retries and for what other replicas left.
 */
@Component
class Dispatcher implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Dispatcher.class);
    private static final int CLAIMED_AT_ONCE = 250;
    private static final long SHORT_WAIT_MS = 50;
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
        private volatile boolean stopping;
        private boolean backlog;
        private final Thread claimer = Thread.ofPlatform()
                .name("delivery-claimer")
                .daemon()
                .start(CurrentWorkspace.everywhere(this::claimUntilStopped));

        private void claimUntilStopped() {
            var isTime = true;
            while (!stopping) {
                try {
                    var claimed = isTime || inFlight.room() >= enough() ? claim() : 0;
                    isTime = claimed > 0 ? inFlight.room() >= enough() : !awaitWork();
                } catch (InterruptedException asked) {
                    return;
                } catch (RuntimeException failed) {
                    log.warn("Deliveries could not be claimed: {}", failed.getMessage());
                    isTime = !pause();
                }
            }
        }

        /** A claim costs about the same for one as for many. */
        private int enough() {
            return backlog ? Math.max(1, settings.concurrency() / 4) : 1;
        }

        private int claim() {
            var limit = Math.min(CLAIMED_AT_ONCE, inFlight.room());
            if (limit == 0) {
                return 0;
            }
            var claimed = lanes.claim(limit, inFlight.free());
            backlog = claimed.size() == limit;
            for (var delivery : claimed) {
                inFlight.begun(delivery);
                senders.execute(() -> attempt(delivery));
            }
            return claimed.size();
        }

        private void attempt(DueDelivery delivery) {
            try {
                var result = make(delivery);
                inFlight.ended(delivery.claim(), result.state().equals(AttemptResult.SUCCEEDED));
                writer.add(result);
                work.release();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }

        private AttemptResult make(DueDelivery delivery) throws InterruptedException {
            try {
                return attempts.make(delivery);
            } catch (RuntimeException unexpected) {
                log.error("The attempt at {} could not be made", delivery, unexpected);
                return attempts.failed(delivery);
            }
        }

        /** Waits for a signal, when there is a backlog not for long: some may never end and leave little room. */
        private boolean awaitWork() throws InterruptedException {
            var patience = backlog && inFlight.room() > 0
                    ? SHORT_WAIT_MS
                    : settings.pollInterval().toMillis();
            var signalled = work.tryAcquire(patience, TimeUnit.MILLISECONDS);
            work.drainPermits();
            return signalled;
        }

        private boolean pause() {
            try {
                return awaitWork();
            } catch (InterruptedException asked) {
                Thread.currentThread().interrupt();
                return true;
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
                writer.stop();
                giveBack();
            } catch (InterruptedException asked) {
                Thread.currentThread().interrupt();
            }
        }

        private void giveBack() {
            var unfinished = inFlight.claims();
            if (unfinished.isEmpty()) {
                return;
            }
            try (var _ = CurrentWorkspace.everywhere()) {
                lanes.release(unfinished);
                unfinished.forEach(inFlight::forget);
            } catch (RuntimeException away) {
                log.warn("{} claims are left to end by themselves: {}", unfinished.size(), away.getMessage());
            }
        }
    }
}
