package dev.hindsight.console.routing;

import dev.hindsight.console.Origin;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Decides which headers pass: all but those about a single connection, and the origin's own. */
@Component
class PassedHeaders {

    /** RFC 9110, section 7.6.1. */
    private static final Set<String> OF_A_CONNECTION = Set.of(
            "connection",
            "keep-alive",
            "proxy-authenticate",
            "proxy-authorization",
            "proxy-connection",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade");

    /** Cookies belong to the origin; the rest is said anew for the connection to the service. */
    private static final Set<String> OF_THE_ORIGIN = Set.of("content-length", "cookie", "expect", "forwarded", "host");

    private final Origin origin;

    PassedHeaders(Origin origin) {
        this.origin = origin;
    }

    void toService(HttpServletRequest from, HttpRequest.Builder to) {
        var kept = namedBy(Collections.list(from.getHeaders("Connection")).stream());
        for (var name : Collections.list(from.getHeaderNames())) {
            if (!kept.contains(name) && !isOfTheOrigin(name)) {
                values(from.getHeaders(name)).forEach(value -> to.header(name, value));
            }
        }
        to.header("X-Forwarded-For", from.getRemoteAddr());
        to.header("X-Forwarded-Proto", origin.publicUrl().getScheme());
        to.header("X-Forwarded-Host", origin.publicUrl().getHost());
        to.header("X-Forwarded-Port", Integer.toString(origin.port()));
    }

    void toClient(HttpHeaders from, HttpServletResponse to) {
        var kept = namedBy(from.allValues("Connection").stream());
        from.map().forEach((name, values) -> {
            if (!kept.contains(name)) {
                values.forEach(value -> to.addHeader(name, value));
            }
        });
    }

    private static Set<String> namedBy(Stream<String> connection) {
        var names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        names.addAll(OF_A_CONNECTION);
        connection
                .flatMap(value -> Stream.of(value.split(",")))
                .map(String::strip)
                .forEach(names::add);
        return names;
    }

    private static boolean isOfTheOrigin(String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        return OF_THE_ORIGIN.contains(lower) || lower.startsWith("x-forwarded-");
    }

    private static List<String> values(Enumeration<String> values) {
        return Collections.list(values);
    }
}
