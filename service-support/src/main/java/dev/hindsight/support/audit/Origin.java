package dev.hindsight.support.audit;

import dev.hindsight.support.cause.Cause;
import dev.hindsight.support.security.Callers;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Who asked for something and from where, or what it follows from. It is kept as metadata beside what is stored; there is
 * never a parameter, a header or a body of the request in it.
 *
 * @param user who sent the request
 * @param address of the client, behind the proxies
 * @param request method and path
 * @param trace of the request (W3C trace context)
 * @param cause the event that it follows from, when no request asked for it
 */
record Origin(
        @Nullable String user,
        @Nullable String address,
        @Nullable String request,
        @Nullable String trace,
        @Nullable String cause) {

    private static final String USER = "user";
    private static final String ADDRESS = "address";
    private static final String REQUEST = "request";
    private static final String TRACE = "trace";
    private static final String CAUSE = "cause";
    private static final String SERVICE = "service";

    private static final Pattern TRACE_PARENT =
            Pattern.compile("[0-9a-f]{2}-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}.*");
    private static final int LONGEST_REQUEST = 500;

    /** Of what is being done in this thread. */
    static Origin current() {
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes) {
            return of(attributes.getRequest());
        }
        return new Origin(
                null, null, null, null, Cause.current().map(Cause::toString).orElse(null));
    }

    /** As it was kept with a message. */
    static Origin of(Message<?> message) {
        var kept = message.getMetaData();
        return new Origin(
                text(kept, USER), text(kept, ADDRESS), text(kept, REQUEST), text(kept, TRACE), text(kept, CAUSE));
    }

    /**
     * Which service stored an event. Where services share a context of Axon Server, each hears the events of the others too.
     *
     * @return nothing of an event that was stored before that was kept
     */
    static Optional<String> serviceOf(Message<?> event) {
        return Optional.ofNullable(text(event.getMetaData(), SERVICE));
    }

    private static Origin of(HttpServletRequest request) {
        var asked =
                request.getMethod() + " " + RequestPath.withoutSecrets(RequestPath.decoded(request.getRequestURI()));
        return new Origin(
                Callers.currentUser().orElse(null),
                request.getRemoteAddr(),
                asked.length() > LONGEST_REQUEST ? asked.substring(0, LONGEST_REQUEST) : asked,
                traceOf(request.getHeader("traceparent")),
                null);
    }

    /** What follows from an event has the request of that, and names it. */
    Origin followingFrom(Cause event) {
        return new Origin(user, address, request, trace, event.toString());
    }

    Map<String, String> asMetaData() {
        var kept = new LinkedHashMap<String, String>();
        put(kept, USER, user);
        put(kept, ADDRESS, address);
        put(kept, REQUEST, request);
        put(kept, TRACE, trace);
        put(kept, CAUSE, cause);
        return kept;
    }

    /** The same, with the service that keeps it. */
    Map<String, String> asMetaData(String service) {
        var kept = asMetaData();
        kept.put(SERVICE, service);
        return kept;
    }

    private static void put(Map<String, String> kept, String name, @Nullable String value) {
        if (value != null) {
            kept.put(name, value);
        }
    }

    private static @Nullable String text(MetaData kept, String name) {
        return kept.get(name) instanceof String text ? text : null;
    }

    private static @Nullable String traceOf(@Nullable String parent) {
        if (parent == null) {
            return null;
        }
        var parts = TRACE_PARENT.matcher(parent);
        return parts.matches() ? parts.group(1) : null;
    }
}
