package dev.hindsight.support.web;

import dev.hindsight.support.audit.PrivateReads;
import dev.hindsight.support.problem.ProblemWriter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Answers a repeated POST with the same {@code Idempotency-Key} as it was answered the first time.
 *
 * <p>Only success is stored: what was refused changed nothing and is judged anew. A success that could not be stored because
 * the process was killed makes the request run again, which is harmless because new identifiers are made from the key, see
 * {@link RequestKey}. The same holds for an answer that a controller marked {@code Cache-Control: no-store} because there is
 * a secret in it. Before a stored answer is given again the policy is asked, see {@link RepeatedRequests}.
 */
class IdempotentRequests extends OncePerRequestFilter {

    private static final int MAX_KEY = 255;
    private static final String SECRET = "no-store";

    private final StoredAnswers answers;
    private final ProblemWriter problems;

    IdempotentRequests(StoredAnswers answers, ProblemWriter problems) {
        this.answers = answers;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("POST") || request.getHeader(RequestKey.HEADER) == null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var key = request.getHeader(RequestKey.HEADER);
        if (key.isBlank() || key.length() > MAX_KEY) {
            problems.write(
                    response,
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "invalid-idempotency-key",
                    "An Idempotency-Key has 1 to " + MAX_KEY + " characters.");
            return;
        }
        var caller = WorkspaceOfRequests.callerOf(request);
        if (caller.isEmpty() || !(request instanceof ReadRequest read)) {
            chain.doFilter(request, response);
            return;
        }
        var slot = answers.claim(caller.get(), request.getRequestURI(), key, read.body());
        if (slot.otherBody()) {
            problems.write(
                    response,
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "idempotency-key-reused",
                    "This Idempotency-Key was used for another request body; use a new key for a new request.");
        } else if (slot.answer() != null) {
            request.setAttribute(RepeatedRequests.ANSWER, slot.answer());
            chain.doFilter(request, response);
        } else {
            answerAndStore(slot, request, response, chain);
        }
    }

    private void answerAndStore(
            StoredAnswers.Slot slot, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var recorded = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, recorded);
        if (mayBeStored(recorded)) {
            answers.store(slot, recorded, PrivateReads.told());
        }
        recorded.copyBodyToResponse();
    }

    private static boolean mayBeStored(HttpServletResponse answer) {
        return HttpStatus.valueOf(answer.getStatus()).is2xxSuccessful()
                && !SECRET.equals(answer.getHeader(HttpHeaders.CACHE_CONTROL));
    }
}
