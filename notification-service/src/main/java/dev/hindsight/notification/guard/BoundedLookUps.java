package dev.hindsight.notification.guard;

import dev.hindsight.notification.guard.LookUpPermits.Deadline;
import dev.hindsight.notification.guard.LookUpPermits.Permit;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.beans.factory.DisposableBean;

/**
 * Looks names up on threads of its own. The system's resolver can neither be hurried nor interrupted, and holds a processor
 * of the virtual threads while it waits: a few names whose servers keep silent would stop all deliveries.
 */
final class BoundedLookUps implements HostNames, DisposableBean {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final HostNames names;
    private final Duration patience;
    private final LookUpPermits permits = new LookUpPermits();
    private final Map<String, CompletableFuture<InetAddress[]>> underWay = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newCachedThreadPool(
            Thread.ofPlatform().name("look-up-", 0).daemon().factory());

    BoundedLookUps(HostNames names) {
        this(names, PATIENCE);
    }

    BoundedLookUps(HostNames names, Duration patience) {
        this.names = names;
        this.patience = patience;
    }

    @Override
    public InetAddress[] lookUp(String host) throws UnknownHostException {
        var deadline = new Deadline(System.nanoTime() + patience.toNanos());
        try {
            return begun(host, deadline).get(deadline.nanosLeft(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException failed) {
            throw because(host, failed);
        } catch (TimeoutException | RejectedExecutionException tooLate) {
            throw because(host, tooLate);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw because(host, stopped);
        }
    }

    /** Those who ask for the same name meanwhile share a thread, so that one silent server holds one. */
    private CompletableFuture<InetAddress[]> begun(String host, Deadline deadline)
            throws InterruptedException, TimeoutException {
        var before = underWay.get(host);
        return before == null ? begin(host, permits.take(host, deadline)) : before;
    }

    private CompletableFuture<InetAddress[]> begin(String host, Permit permit) {
        var addresses = new CompletableFuture<InetAddress[]>();
        var before = underWay.putIfAbsent(host, addresses);
        if (before != null) {
            permit.giveBack();
            return before;
        }
        threads.execute(() -> {
            try {
                addresses.complete(names.lookUp(host));
            } catch (UnknownHostException | RuntimeException failed) {
                addresses.completeExceptionally(failed);
            } finally {
                underWay.remove(host);
                permit.giveBack();
            }
        });
        return addresses;
    }

    private static UnknownHostException because(String host, Throwable reason) {
        var unknown = new UnknownHostException(host);
        unknown.initCause(reason);
        return unknown;
    }

    @Override
    public void destroy() {
        threads.shutdownNow();
    }
}
