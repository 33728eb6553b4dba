package dev.hindsight.benchmarks.house;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.hindsight.benchmarks.measure.Sample;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.HdrHistogram.Histogram;

/**
 * Receives numbered webhooks and notes at {@link #steady} how long each was under way; at {@link #moody} it can be made to
 * hang.
 */
public final class TimedReceiver implements AutoCloseable {

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<Integer, Long> begun = new ConcurrentHashMap<>();
    private final HttpServer server;
    private Histogram latencies = Sample.noLatencies();
    private volatile CountDownLatch hanging = new CountDownLatch(0);

    public TimedReceiver() {
        server = WideServer.with(threads);
        server.createContext("/steady", this::time);
        server.createContext("/moody", this::hang);
        server.start();
    }

    public String steady() {
        return origin() + "/steady";
    }

    public String moody() {
        return origin() + "/moody";
    }

    private String origin() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Says that the event of that number happens now. */
    public void begin(int number) {
        begun.put(number, System.nanoTime());
    }

    public void letTheMoodyHang() {
        hanging = new CountDownLatch(1);
    }

    public void letTheMoodyGo() {
        hanging.countDown();
    }

    /** Waits until so many have arrived since the last time, and says how long each was under way. */
    public synchronized Histogram await(long count) throws InterruptedException {
        while (latencies.getTotalCount() < count) {
            wait();
        }
        var complete = latencies;
        latencies = Sample.noLatencies();
        return complete;
    }

    private void time(HttpExchange exchange) throws IOException {
        long arrived = System.nanoTime();
        try (exchange) {
            var text = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            note(arrived - begun.getOrDefault(numberIn(text), arrived));
            exchange.sendResponseHeaders(204, -1);
        }
    }

    private static int numberIn(String body) {
        int begin = body.lastIndexOf(' ') + 1;
        return Integer.parseInt(body.substring(begin, body.indexOf('"', begin)));
    }

    private synchronized void note(long nanos) {
        latencies.recordValue(Math.max(1, nanos));
        notifyAll();
    }

    private void hang(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            hanging.await();
            exchange.sendResponseHeaders(204, -1);
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        letTheMoodyGo();
        server.stop(0);
        threads.shutdownNow();
    }
}
