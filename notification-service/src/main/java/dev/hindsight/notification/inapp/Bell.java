package dev.hindsight.notification.inapp;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Rings for one who waits; that it rang is kept until they listen. */
public final class Bell implements AutoCloseable {

    private final Semaphore rung = new Semaphore(0);
    private final Consumer<Bell> taken;

    Bell(Consumer<Bell> taken) {
        this.taken = taken;
    }

    public void ring() {
        rung.release();
    }

    /** Waits for it to ring, but no longer than that; however often it rang before counts once. */
    public boolean await(Duration longest) throws InterruptedException {
        var hasRung = rung.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS);
        rung.drainPermits();
        return hasRung;
    }

    @Override
    public void close() {
        taken.accept(this);
    }
}
