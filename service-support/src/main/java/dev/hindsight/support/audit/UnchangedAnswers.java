package dev.hindsight.support.audit;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Records what was found unchanged (304) before that is answered: whoever asks holds it already, and learns that it is still
 * so. Such an answer has no body that {@link RecordedAnswers} could come before.
 */
class UnchangedAnswers extends OncePerRequestFilter {

    private final RecordedAnswers answers;

    UnchangedAnswers(RecordedAnswers answers) {
        this.answers = answers;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain rest)
            throws ServletException, IOException {
        rest.doFilter(request, new HttpServletResponseWrapper(response) {
            @Override
            public void setStatus(int status) {
                if (status == HttpStatus.NOT_MODIFIED.value()) {
                    answers.recordUnchanged(RequestPath.decoded(request.getRequestURI()));
                }
                super.setStatus(status);
            }
        });
    }
}
