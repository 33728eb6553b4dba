package dev.hindsight.support.web;

import dev.hindsight.support.audit.AuditRecorder;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Gives the stored answer of a request that was sent before, to those who may still send it. What it tells of private things
 * is recorded again.
 */
class RepeatedRequests implements HandlerInterceptor {

    /** The attribute of a request that holds its {@link StoredAnswers.Answer}. */
    static final String ANSWER = RepeatedRequests.class.getName();

    private final AuditRecorder audit;

    RepeatedRequests(AuditRecorder audit) {
        this.audit = audit;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (!(request.getAttribute(ANSWER) instanceof StoredAnswers.Answer answer)) {
            return true;
        }
        if (!answer.told().isEmpty()) {
            WorkspaceOfRequests.callerOf(request).ifPresent(caller -> audit.read(caller.workspace(), answer.told()));
        }
        answer.writeTo(response);
        return false;
    }
}
