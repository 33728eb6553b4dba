package dev.hindsight.endtoend.contract;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.function.Function;

/** Does the same with many things, some of them at a time. */
public final class SideBySide {

    private static final int AT_A_TIME = 8;

    private SideBySide() {}

    /** The results in the order of the things. */
    public static <T, R> List<R> each(List<T> things, Function<T, R> work) {
        var places = new Semaphore(AT_A_TIME);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = things.stream()
                    .map(thing -> threads.submit(() -> {
                        places.acquire();
                        try {
                            return work.apply(thing);
                        } finally {
                            places.release();
                        }
                    }))
                    .toList();
            return running.stream().map(SideBySide::resultOf).toList();
        }
    }

    private static <R> R resultOf(Future<R> running) {
        try {
            return running.get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
