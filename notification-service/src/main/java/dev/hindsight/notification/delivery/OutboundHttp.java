package dev.hindsight.notification.delivery;

import dev.hindsight.notification.guard.OutboundGuard;
import dev.hindsight.notification.message.Message;
import dev.hindsight.notification.settings.DeliverySettings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.routing.RoutingSupport;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.io.Closer;
import org.apache.hc.core5.pool.PoolConcurrencyPolicy;
import org.apache.hc.core5.ssl.SSLContexts;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Posts messages into a world that may be hostile: a name is looked up once and the connection goes to an address that was
 * checked, nothing is followed, decompressed or remembered, and neither a long answer nor a slow one holds us.
 */
@Component
class OutboundHttp implements DisposableBean {

    private static final int READ_AT_MOST = 64 * 1024;
    private static final int SHOWN = 2_000;
    private static final Http1Config HEADERS_AT_MOST =
            Http1Config.custom().setMaxHeaderCount(100).setMaxLineLength(8_192).build();
    private static final String REDIRECTED =
            "The receiver redirects to another URL, which is not followed: change the URL of the endpoint.";
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration IDLE = Duration.ofSeconds(30);

    private final Duration timeout;
    private final CloseableHttpClient http;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    @Autowired
    OutboundHttp(OutboundGuard guard, DeliverySettings settings) {
        this(guard, settings, SSLContexts.createDefault(), IDLE);
    }

    /**
     * @param trust who may vouch for receivers
     * @param idle after what time, or twice that, a connection is closed that nobody uses
     */
    OutboundHttp(OutboundGuard guard, DeliverySettings settings, SSLContext trust, Duration idle) {
        this.timeout = settings.timeout();
        var connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(new CheckedAddresses(guard))
                .setTlsSocketStrategy(new DefaultClientTlsStrategy(trust))
                .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                        .http1Config(HEADERS_AT_MOST)
                        .build())
                .setPoolConcurrencyPolicy(PoolConcurrencyPolicy.LAX)
                .setMaxConnTotal(settings.concurrency())
                // Endpoints at one host do not wait for each other's connections.
                .setMaxConnPerRoute(settings.concurrency())
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(Timeout.of(CONNECT.compareTo(timeout) < 0 ? CONNECT : timeout))
                        .setSocketTimeout(Timeout.of(timeout))
                        // Costs a millisecond; many servers close what they find idle, some at once.
                        .setValidateAfterInactivity(TimeValue.ZERO_MILLISECONDS)
                        .setTimeToLive(TimeValue.ofMinutes(1))
                        .build())
                .build();
        this.http = HttpClients.custom()
                .setConnectionManager(connections)
                .setUserAgent("Hindsight")
                .disableRedirectHandling()
                .setRetryStrategy(new OnceMoreAfterAStaleConnection())
                .disableContentCompression()
                .disableCookieManagement()
                .disableAuthCaching()
                // The pool itself looks at a connection only when the same host is asked again.
                .evictExpiredConnections()
                .evictIdleConnections(TimeValue.of(idle))
                .build();
    }

    /**
     * Posts a message.
     *
     * @throws InterruptedException when this process is about to stop; whether the message arrived is not known
     */
    Outcome post(String url, Message message) throws InterruptedException {
        var started = System.nanoTime();
        var request = new HttpPost(URI.create(url));
        message.headers().forEach(request::setHeader);
        request.setEntity(new StringEntity(message.body(), ContentType.APPLICATION_JSON));
        var answer = threads.submit(() -> exchange(request, started));
        try {
            // The timeout of a socket starts anew with every byte; this one does not.
            return answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException failed) {
            return Outcome.failed(Failures.describe(failed.getCause()), since(started));
        } catch (TimeoutException late) {
            return Outcome.failed("No complete answer within " + timeout.toMillis() + " ms.", since(started));
        } finally {
            breakOff(request, answer);
        }
    }

    private static void breakOff(HttpPost request, Future<?> answer) {
        if (!answer.isDone()) {
            request.cancel();
            answer.cancel(true);
        }
    }

    private Outcome exchange(HttpPost request, long started) throws IOException, HttpException {
        var response = http.executeOpen(RoutingSupport.determineHost(request), request, null);
        try {
            var body = bodyOf(response);
            if (body.length > READ_AT_MOST) {
                // Closing alone would first read the rest.
                request.cancel();
            }
            return new Outcome(
                    response.getCode(),
                    isRedirect(response) ? REDIRECTED : null,
                    since(started),
                    shown(response, body),
                    wishOf(response),
                    false);
        } finally {
            Closer.closeQuietly(response);
        }
    }

    private static byte[] bodyOf(ClassicHttpResponse response) throws IOException {
        var entity = response.getEntity();
        return entity == null ? new byte[0] : entity.getContent().readNBytes(READ_AT_MOST + 1);
    }

    private static boolean isRedirect(ClassicHttpResponse response) {
        return response.getCode() / 100 == 3 && response.containsHeader("Location");
    }

    /** Nobody asked for a compressed answer, and a small one may stand for a terabyte. */
    private static String shown(ClassicHttpResponse response, byte[] body) {
        return response.containsHeader("Content-Encoding")
                ? "(compressed, and not shown)"
                : new String(body, 0, Math.min(body.length, SHOWN), StandardCharsets.UTF_8).replace("\0", "");
    }

    /** Discord says with the last message that it takes when it will take more. */
    private static @Nullable String wishOf(ClassicHttpResponse response) {
        var wish = valueOf(response.getFirstHeader("Retry-After"));
        return wish == null && "0".equals(valueOf(response.getFirstHeader("X-RateLimit-Remaining")))
                ? valueOf(response.getFirstHeader("X-RateLimit-Reset-After"))
                : wish;
    }

    private static @Nullable String valueOf(@Nullable Header header) {
        return header == null ? null : header.getValue();
    }

    private static Duration since(long started) {
        return Duration.ofNanos(System.nanoTime() - started);
    }

    @Override
    public void destroy() {
        threads.shutdownNow();
        http.close(CloseMode.IMMEDIATE);
    }

    /** Where connections go, instead of whatever the name means a moment later. */
    private record CheckedAddresses(OutboundGuard guard) implements DnsResolver {

        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            return guard.resolve(host);
        }

        @Override
        public String resolveCanonicalHostname(String host) {
            return host;
        }
    }
}
