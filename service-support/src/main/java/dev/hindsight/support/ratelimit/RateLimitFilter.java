package dev.hindsight.support.ratelimit;

import dev.hindsight.support.problem.ProblemWriter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Answers 429 to a caller with an accepted token who has sent too many requests. */
public final class RateLimitFilter extends OncePerRequestFilter {

    private final RateLimits limits;
    private final ProblemWriter problems;

    public RateLimitFilter(RateLimits limits, ProblemWriter problems) {
        this.limits = limits;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain rest)
            throws ServletException, IOException {
        var caller = SecurityContextHolder.getContext().getAuthentication();
        var wait = caller == null ? Duration.ZERO : limits.ofCaller(caller.getName());
        if (wait.isZero()) {
            rest.doFilter(request, response);
        } else {
            refuse(response, wait, problems);
        }
    }

    /** Answers that it was too much. */
    public static void refuse(HttpServletResponse response, Duration wait, ProblemWriter problems) throws IOException {
        long seconds = wait.plusSeconds(1).minusNanos(1).toSeconds();
        response.setHeader("Retry-After", Long.toString(seconds));
        problems.write(
                response,
                HttpStatus.TOO_MANY_REQUESTS,
                "too-many-requests",
                "You have sent too many requests; ask again in " + seconds + " s. This one did nothing.");
    }
}
