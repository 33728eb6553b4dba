package dev.hindsight.support.audit;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * What of the answer to the current request is private. Whoever lets somebody see something private notes it here; it is
 * recorded before the answer is written, and an answer that cannot be recorded is not given.
 */
public final class PrivateReads {

    private static final String NOTED = PrivateReads.class.getName();

    private PrivateReads() {}

    /** Notes that the answer tells of something private, by its key; outside of a request there is no answer. */
    public static void note(String subject) {
        var request = RequestContextHolder.getRequestAttributes();
        if (request != null) {
            noted(request).add(subject);
        }
    }

    /** Takes what was noted since it was taken last. */
    static List<String> take() {
        var request = RequestContextHolder.getRequestAttributes();
        if (request == null) {
            return List.of();
        }
        var subjects = List.copyOf(noted(request));
        request.removeAttribute(NOTED, RequestAttributes.SCOPE_REQUEST);
        return subjects;
    }

    @SuppressWarnings("unchecked") // Nobody else writes the attribute.
    private static Collection<String> noted(RequestAttributes request) {
        var noted = (Collection<String>) request.getAttribute(NOTED, RequestAttributes.SCOPE_REQUEST);
        if (noted == null) {
            noted = new TreeSet<>();
            request.setAttribute(NOTED, noted, RequestAttributes.SCOPE_REQUEST);
        }
        return noted;
    }
}
