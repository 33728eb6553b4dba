package dev.hindsight.notification.delivery;

import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Lets only few attempts be at their beginning at a time. Receivers that answer quickly are then sent to over few connections,
 * which are used again; those that do not make nobody wait, because an attempt leaves the beginning soon.
 */
final class Gate implements AutoCloseable {

    private static final int PLACES = 64;
    private static final long BEGINNING_MS = 20;

    private final Semaphore places = new Semaphore(PLACES, true);
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("delivery-gate").daemon().factory());

    Pass enter() throws InterruptedException {
        places.acquire();
        return new Pass();
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }

    /** A place among those that begin, until the attempt ends or has lasted for a while. */
    final class Pass implements AutoCloseable {

        private final AtomicBoolean left = new AtomicBoolean();
        private final Future<?> soon = clock.schedule(this::leave, BEGINNING_MS, TimeUnit.MILLISECONDS);

        private void leave() {
            if (left.compareAndSet(false, true)) {
                places.release();
            }
        }

        @Override
        public void close() {
            leave();
            soon.cancel(false);
        }
    }
}
