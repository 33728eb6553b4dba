package dev.hindsight.endtoend.kill;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.json.JsonMapper;

/** Takes announcements of numbered events, or not, and remembers in which order. */
final class MoodyReceiver implements AutoCloseable {

    private static final Duration LONGER_THAN_AN_ATTEMPT = Duration.ofSeconds(2);
    private static final int OK = 200;

    private final HttpServer server;
    private final Random random;
    private final double failing;
    private final double hanging;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Arrival> arrivals = new ArrayList<>();
    private final CountDownLatch closed = new CountDownLatch(1);

    /**
     * @param failing share of the requests that are refused
     * @param hanging share of the requests that are taken, but answered too late
     */
    MoodyReceiver(Random random, double failing, double hanging) throws IOException {
        this.random = new Random(random.nextLong());
        this.failing = failing;
        this.hanging = hanging;
        server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
        server.createContext("/", this::receive);
        server.setExecutor(threads);
        server.start();
    }

    /** @param isTaken whether it was answered as taken; the answer may have been lost */
    record Arrival(String id, String subject, int number, boolean isTaken) {}

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    /** In the order in which they were decided on. */
    List<Arrival> arrivals() {
        synchronized (arrivals) {
            return List.copyOf(arrivals);
        }
    }

    private void receive(HttpExchange exchange) throws IOException {
        try (exchange) {
            var data = JsonMapper.shared()
                    .readTree(exchange.getRequestBody().readAllBytes())
                    .path("data");
            var id = exchange.getRequestHeaders().getFirst("webhook-id");
            var subject = data.at("/incident/id").asString();
            var isTaken = decide(id, subject, data.path("note").asInt());
            exchange.sendResponseHeaders(isTaken ? OK : 500, -1);
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean decide(String id, String subject, int number) throws InterruptedException {
        double mood;
        synchronized (arrivals) {
            mood = random.nextDouble();
            arrivals.add(new Arrival(id, subject, number, mood >= failing));
        }
        if (mood >= failing && mood < failing + hanging) {
            closed.await(LONGER_THAN_AN_ATTEMPT.toMillis(), TimeUnit.MILLISECONDS);
        }
        return mood >= failing;
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
