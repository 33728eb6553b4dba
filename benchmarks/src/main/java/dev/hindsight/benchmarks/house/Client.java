package dev.hindsight.benchmarks.house;

import dev.hindsight.testsupport.infrastructure.TestTokens;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody who uses the API, or posts to a receiver as barely as can be. */
public final class Client implements AutoCloseable {

    /** How many requests one client may have at a time. */
    public static final int CONNECTIONS = 64;

    private static final JsonMapper JSON = JsonMapper.shared();

    private final String origin;
    private final Map<String, String> headers;
    private final CloseableHttpClient http = HttpClients.custom()
            .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                    .setMaxConnTotal(CONNECTIONS)
                    .setMaxConnPerRoute(CONNECTIONS)
                    .build())
            .setDefaultRequestConfig(RequestConfig.custom()
                    .setResponseTimeout(Timeout.ofSeconds(30))
                    .build())
            .disableContentCompression()
            .disableCookieManagement()
            .build();

    private Client(String origin, Map<String, String> headers) {
        this.origin = origin;
        this.headers = headers;
    }

    /** A person with a role in each of these workspaces, for example {@code /acme/engineer}. */
    public static Client of(Service service, String user, String... groups) {
        var token = TestTokens.shared().token(user, groups);
        return new Client(service.url(), Map.of("Authorization", "Bearer " + token, "If-Match", "*"));
    }

    public static Client bare(String origin) {
        return new Client(origin, Map.of());
    }

    public Answer get(String path) throws IOException {
        return send("GET", path, null, Map.of());
    }

    public Answer post(String path, String body) throws IOException {
        return send("POST", path, body, Map.of());
    }

    public Answer put(String path, @Nullable String body) throws IOException {
        return send("PUT", path, body, Map.of());
    }

    public Answer send(String method, String path, @Nullable String body, Map<String, String> more) throws IOException {
        var request = new HttpUriRequestBase(method, URI.create(origin + path));
        headers.forEach(request::setHeader);
        more.forEach(request::setHeader);
        if (body != null) {
            request.setEntity(new StringEntity(body, ContentType.APPLICATION_JSON));
        }
        return http.execute(
                request,
                response -> new Answer(
                        response.getCode(),
                        response.getEntity() == null ? "" : EntityUtils.toString(response.getEntity())));
    }

    @Override
    public void close() {
        http.close(CloseMode.IMMEDIATE);
    }

    /** What was answered. */
    public record Answer(int status, String body) {

        /** This answer, which is a success. */
        public Answer accepted() {
            if (status < 200 || status > 299) {
                throw new IllegalStateException("Answered " + status + ": " + body);
            }
            return this;
        }

        public JsonNode json() {
            return JSON.readTree(body);
        }
    }
}
