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
    private static final String TOLD = NOTED + ".told";

    private PrivateReads() {}

    /** Notes that the answer tells of something private, by its key; outside of a request there is no answer. */
    public static void note(String subject) {
        var request = RequestContextHolder.getRequestAttributes();
        if (request != null) {
            subjects(request, NOTED).add(subject);
        }
    }

    /** Takes what was noted since it was taken last. */
    static List<String> take() {
        var request = RequestContextHolder.getRequestAttributes();
        if (request == null) {
            return List.of();
        }
        var subjects = List.copyOf(subjects(request, NOTED));
        request.removeAttribute(NOTED, RequestAttributes.SCOPE_REQUEST);
        subjects(request, TOLD).addAll(subjects);
        return subjects;
    }

    /** What private things the answer to the current request has told of, by their keys; empty outside of a request. */
    public static List<String> told() {
        var request = RequestContextHolder.getRequestAttributes();
        return request == null ? List.of() : List.copyOf(subjects(request, TOLD));
    }

    @SuppressWarnings("unchecked") // Nobody else writes the attributes.
    private static Collection<String> subjects(RequestAttributes request, String which) {
        var subjects = (Collection<String>) request.getAttribute(which, RequestAttributes.SCOPE_REQUEST);
        if (subjects == null) {
            subjects = new TreeSet<>();
            request.setAttribute(which, subjects, RequestAttributes.SCOPE_REQUEST);
        }
        return subjects;
    }
}
