package dev.hindsight.benchmarks.measure;

import dev.hindsight.support.workspace.CurrentWorkspace;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Several workers that do the same again and again, each the next one when the last one has ended.
 *
 * @param workers how many at a time
 */
public record Load(int workers, Operation operation) implements Turn {

    /** Something done once by one of the workers, who are numbered from 0. */
    @FunctionalInterface
    public interface Operation {
        void run(int worker) throws Exception;
    }

    @Override
    public Sample take(Duration time) throws InterruptedException, ExecutionException {
        var ready = new CountDownLatch(workers);
        var done = new ArrayList<Future<Sample>>();
        try (var threads =
                Executors.newFixedThreadPool(workers, CurrentWorkspace.everywhere(Executors.defaultThreadFactory()))) {
            for (int worker = 0; worker < workers; worker++) {
                int number = worker;
                done.add(threads.submit(() -> work(number, ready, time.toNanos())));
            }
            return together(done);
        }
    }

    private Sample work(int worker, CountDownLatch ready, long nanos) throws Exception {
        ready.countDown();
        ready.await();
        var latencies = Sample.noLatencies();
        long begin = System.nanoTime();
        long before = begin;
        while (before - begin < nanos) {
            operation.run(worker);
            long after = System.nanoTime();
            latencies.recordValue(after - before);
            before = after;
        }
        // The last one ends later than asked for, much later when each takes long.
        return new Sample(latencies.getTotalCount() * 1e9 / (before - begin), latencies);
    }

    private static Sample together(List<Future<Sample>> done) throws InterruptedException, ExecutionException {
        double perSecond = 0;
        var latencies = Sample.noLatencies();
        for (var one : done) {
            perSecond += one.get().perSecond();
            latencies.add(one.get().latencies());
        }
        return new Sample(perSecond, latencies);
    }
}
