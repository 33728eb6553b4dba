package dev.hindsight.testsupport.infrastructure;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;

/** A local HTTP server that records what it is sent and answers as told; 200 at once when it was told nothing. */
public final class RecordingReceiver implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final List<ReceivedRequest> requests = new CopyOnWriteArrayList<>();
    private final Queue<Answer> next = new ConcurrentLinkedQueue<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpServer server;
    private volatile Answer usual = Answer.status(200);
    private volatile CountDownLatch held = new CountDownLatch(0);

    private RecordingReceiver(HttpServer server) {
        this.server = server;
    }

    /** On a free port of 127.0.0.1. */
    public static RecordingReceiver start() {
        try {
            InetSocketAddress address = new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0);
            RecordingReceiver receiver = new RecordingReceiver(HttpServer.create(address, 0));
            receiver.listen();
            return receiver;
        } catch (IOException e) {
            throw new UncheckedIOException("No receiver on 127.0.0.1", e);
        }
    }

    public URI url() {
        return url("/");
    }

    /** Any path is accepted, so one receiver can stand for many. */
    public URI url(String path) {
        return URI.create("http://127.0.0.1:" + port() + path);
    }

    public int port() {
        return server.getAddress().getPort();
    }

    /** From now on, after those given to {@link #answerNext}. */
    public void answer(Answer answer) {
        usual = answer;
    }

    /** The next requests, one each. */
    public void answerNext(Answer... answers) {
        next.addAll(List.of(answers));
    }

    /** What comes from now on is answered only after {@link #release}. */
    public void hold() {
        release();
        held = new CountDownLatch(1);
    }

    /** Answers what was held, and what comes from now on at once. */
    public void release() {
        held.countDown();
    }

    /** Everything received so far, in order of arrival. */
    public List<ReceivedRequest> requests() {
        return List.copyOf(requests);
    }

    /** Waits up to 30 seconds for so many requests altogether, and returns all there are. */
    public List<ReceivedRequest> awaitRequests(int count) {
        Awaitility.await(count + " requests")
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(10))
                .until(() -> requests.size() >= count);
        return requests();
    }

    /** Waits up to 30 seconds for a request like this, and returns the first. */
    public ReceivedRequest awaitRequest(Predicate<ReceivedRequest> wanted) {
        return Awaitility.await("a request")
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(10))
                .until(() -> requests.stream().filter(wanted).toList(), found -> !found.isEmpty())
                .getFirst();
    }

    /** Forgets what was received. */
    public void clear() {
        requests.clear();
    }

    /** Breaks off what hangs; afterwards connections are refused. */
    @Override
    public void close() {
        release();
        closed.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    private void listen() {
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        Thread.ofPlatform().daemon().start(server::start);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            CountDownLatch released = held;
            requests.add(read(exchange));
            Answer answer = next.peek() == null ? usual : next.remove();
            released.await();
            if (closed.await(answer.delay().toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
            send(answer, exchange);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static ReceivedRequest read(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        Map<String, List<String>> headers = exchange.getRequestHeaders().entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        header -> header.getKey().toLowerCase(Locale.ROOT), header -> List.copyOf(header.getValue())));
        String path = exchange.getRequestURI().toString();
        return new ReceivedRequest(Instant.now(), exchange.getRequestMethod(), path, headers, body);
    }

    private void send(Answer answer, HttpExchange exchange) throws IOException, InterruptedException {
        byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
        answer.headers().forEach(exchange.getResponseHeaders()::set);
        exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
        OutputStream output = exchange.getResponseBody();
        if (answer.drip().isZero()) {
            output.write(body);
            return;
        }
        for (byte one : body) {
            output.write(one);
            output.flush();
            if (closed.await(answer.drip().toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        }
    }
}
