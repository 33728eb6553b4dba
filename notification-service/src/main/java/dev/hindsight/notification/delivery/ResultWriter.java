package dev.hindsight.notification.delivery;

import dev.hindsight.support.workspace.CurrentWorkspace;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.InvalidDataAccessResourceUsageException;

/** Collects results while the ones before them are written, so that many share a transaction when there are many. */
class ResultWriter {

    private static final Logger log = LoggerFactory.getLogger(ResultWriter.class);
    private static final int AT_ONCE = 500;
    private static final long PAUSE_MS = 500;

    private final AttemptResults results;
    private final Runnable more;
    private final BlockingQueue<AttemptResult> queue = new LinkedBlockingQueue<>();
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Thread thread;

    /** @param more told when a lane that was left has more to send at once */
    ResultWriter(AttemptResults results, Runnable more) {
        this.results = results;
        this.more = more;
        this.thread = Thread.ofPlatform()
                .name("delivery-results")
                .daemon()
                .start(CurrentWorkspace.everywhere(this::writeUntilStopped));
    }

    void add(AttemptResult result) {
        queue.add(result);
    }

    /** Writes what is there and ends. */
    void stop() throws InterruptedException {
        stopped.countDown();
        thread.join();
    }

    private void writeUntilStopped() {
        try {
            while (stopped.getCount() > 0 || !queue.isEmpty()) {
                var batch = nextBatch();
                if (!batch.isEmpty()) {
                    write(batch);
                }
            }
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
        }
    }

    private List<AttemptResult> nextBatch() throws InterruptedException {
        var batch = new ArrayList<AttemptResult>();
        @Nullable AttemptResult first = queue.poll(PAUSE_MS, TimeUnit.MILLISECONDS);
        if (first != null) {
            batch.add(first);
            queue.drainTo(batch, AT_ONCE - 1);
        }
        return batch;
    }

    /** Until the database takes them: a result that is lost is a message that is sent twice. */
    private void write(List<AttemptResult> batch) throws InterruptedException {
        var isWritten = false;
        while (!isWritten) {
            try {
                if (results.write(batch) > 0) {
                    more.run();
                }
                isWritten = true;
            } catch (DataIntegrityViolationException | InvalidDataAccessResourceUsageException unfit) {
                writeOneByOne(batch, unfit);
                isWritten = true;
            } catch (RuntimeException | Error away) {
                log.warn("{} results of deliveries could not be written yet: {}", batch.size(), away.getMessage());
                isWritten = stopped.await(PAUSE_MS, TimeUnit.MILLISECONDS);
            }
        }
    }

    private void writeOneByOne(List<AttemptResult> batch, RuntimeException reason) throws InterruptedException {
        if (batch.size() == 1) {
            log.error("The result of delivery {} is lost", batch.getFirst().deliveryId(), reason);
            return;
        }
        for (var result : batch) {
            write(List.of(result));
        }
    }
}
