package dev.hindsight.support.web;

import dev.hindsight.support.security.Caller;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.web.util.ContentCachingResponseWrapper;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The answers given to requests with an {@code Idempotency-Key}, kept for 24 hours. */
class StoredAnswers {

    private static final List<String> KEPT_HEADERS = List.of("Content-Type", "Location", "ETag");

    private final JdbcClient jdbc;
    private final JsonMapper json;

    StoredAnswers(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Slot claim(Caller caller, String route, String key, byte[] body) {
        var hash = sha256(body);
        jdbc.sql(
                        """
                insert into idempotency_key (workspace, caller, route, key, body_hash) values (?, ?, ?, ?, ?)
                on conflict (workspace, caller, route, key) do update
                    set body_hash = excluded.body_hash, status = null, headers = null, body = null, private = '{}',
                        created_at = now()
                    where idempotency_key.created_at < now() - interval '24 hours'
                """)
                .params(caller.workspace(), caller.user(), route, key, hash)
                .update();
        return jdbc.sql(
                        """
                select body_hash, status, headers, body, private from idempotency_key
                where workspace = ? and caller = ? and route = ? and key = ?
                """)
                .params(caller.workspace(), caller.user(), route, key)
                .query((row, n) -> new Slot(
                        caller,
                        route,
                        key,
                        !Arrays.equals(row.getBytes("body_hash"), hash),
                        row.getObject("status") == null
                                ? null
                                : new Answer(
                                        row.getInt("status"),
                                        json.readValue(row.getString("headers"), new TypeReference<>() {}),
                                        row.getString("body"),
                                        List.of((String[])
                                                row.getArray("private").getArray()))))
                .single();
    }

    /** @param told what private things the answer tells of */
    void store(Slot slot, ContentCachingResponseWrapper answered, List<String> told) {
        var headers = new LinkedHashMap<String, String>();
        for (var name : KEPT_HEADERS) {
            var value = answered.getHeader(name);
            if (value != null) {
                headers.put(name, value);
            }
        }
        jdbc.sql(
                        """
                update idempotency_key set status = ?, headers = ?::jsonb, body = ?, private = ?
                where workspace = ? and caller = ? and route = ? and key = ?
                """)
                .params(
                        answered.getStatus(),
                        json.writeValueAsString(headers),
                        new String(answered.getContentAsByteArray(), StandardCharsets.UTF_8),
                        told.toArray(String[]::new),
                        slot.caller().workspace(),
                        slot.caller().user(),
                        slot.route(),
                        slot.key())
                .update();
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT10M")
    void forgetTheOld() {
        jdbc.sql("delete from idempotency_key where created_at < now() - interval '24 hours'")
                .update();
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    /** The place of one keyed request: new, answered, or taken by another body. */
    record Slot(Caller caller, String route, String key, boolean otherBody, @Nullable Answer answer) {}

    /**
     * What a request was answered.
     *
     * @param told what private things it tells of
     */
    record Answer(int status, Map<String, String> headers, String body, List<String> told) {

        void writeTo(HttpServletResponse response) throws IOException {
            response.setStatus(status);
            headers.forEach(response::setHeader);
            response.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
        }
    }
}
