package dev.hindsight.notification.guard;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.beans.factory.DisposableBean;

/**
 * Looks names up on threads of its own. The system's resolver can neither be hurried nor interrupted, and holds a processor
 * of the virtual threads while it waits: a few names whose servers keep silent would stop all deliveries.
 */
final class BoundedLookUps implements HostNames, DisposableBean {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int AT_A_TIME = 256;

    private final HostNames names;
    private final Duration patience;
    private final Map<String, CompletableFuture<InetAddress[]>> underWay = new ConcurrentHashMap<>();
    private final ThreadPoolExecutor threads = new ThreadPoolExecutor(
            AT_A_TIME,
            AT_A_TIME,
            10,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            Thread.ofPlatform().name("look-up-", 0).daemon().factory());

    BoundedLookUps(HostNames names) {
        this(names, PATIENCE);
    }

    BoundedLookUps(HostNames names, Duration patience) {
        this.names = names;
        this.patience = patience;
        threads.allowCoreThreadTimeOut(true);
    }

    @Override
    public InetAddress[] lookUp(String host) throws UnknownHostException {
        try {
            return begun(host).get(patience.toMillis(), TimeUnit.MILLISECONDS);
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
    private CompletableFuture<InetAddress[]> begun(String host) {
        return underWay.computeIfAbsent(host, this::begin);
    }

    private CompletableFuture<InetAddress[]> begin(String host) {
        var addresses = new CompletableFuture<InetAddress[]>();
        threads.execute(() -> {
            try {
                addresses.complete(names.lookUp(host));
            } catch (UnknownHostException | RuntimeException failed) {
                addresses.completeExceptionally(failed);
            } finally {
                underWay.remove(host);
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
