package dev.hindsight.testsupport.infrastructure;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * One request as it arrived.
 *
 * @param at when its body was complete
 * @param path with the query, as in the request line
 * @param headers names in lower case
 * @param body byte for byte, for checking a signature
 */
@SuppressWarnings("ArrayRecordComponent") // the bytes are what matters, and they are compared by nobody
public record ReceivedRequest(Instant at, String method, String path, Map<String, List<String>> headers, byte[] body) {

    /** The body as UTF-8 text. */
    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /** The first value of a header, whose name may be written in any case; empty when it was not sent. */
    public Optional<String> header(String name) {
        return headers.entrySet().stream()
                .filter(header -> header.getKey().equalsIgnoreCase(name))
                .findFirst()
                .map(header -> header.getValue().getFirst());
    }

    /** A header that has to be there. */
    public String requiredHeader(String name) {
        return Objects.requireNonNull(header(name).orElse(null), () -> "no header " + name + " in " + this);
    }

    @Override
    public String toString() {
        return method + " " + path + " " + headers + " " + text();
    }
}
