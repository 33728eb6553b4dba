package dev.hindsight.standalone.importing;

import java.util.concurrent.atomic.AtomicInteger;

/** Counts what has become of the lines so far. */
public final class Tally {

    private final AtomicInteger created = new AtomicInteger();
    private final AtomicInteger found = new AtomicInteger();
    private final AtomicInteger updates = new AtomicInteger();
    private final AtomicInteger failed = new AtomicInteger();

    void add(Retelling told) {
        (told.isNew() ? created : found).incrementAndGet();
        updates.addAndGet(told.written());
    }

    void addFailure() {
        failed.incrementAndGet();
    }

    public int lines() {
        return created.get() + found.get() + failed.get();
    }

    public int failed() {
        return failed.get();
    }

    @Override
    public String toString() {
        return "%d incidents created, %d already there, %d updates written, %d lines failed"
                .formatted(created.get(), found.get(), updates.get(), failed.get());
    }
}
