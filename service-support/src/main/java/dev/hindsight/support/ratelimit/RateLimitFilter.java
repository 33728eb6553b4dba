package dev.hindsight.support.ratelimit;

import dev.hindsight.support.problem.ProblemWriter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/** Answers 429 to a caller with an accepted token who has sent too many requests. */
public final class RateLimitFilter extends OncePerRequestFilter {

    private final RateLimits limits;
    private final ProblemWriter problems;
    private final Supplier<Optional<String>> caller;

    /** @param caller the name of who sends the request that is being handled, where the token was accepted */
    public RateLimitFilter(RateLimits limits, ProblemWriter problems, Supplier<Optional<String>> caller) {
        this.limits = limits;
        this.problems = problems;
        this.caller = caller;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain rest)
            throws ServletException, IOException {
        var wait = caller.get().map(limits::count).orElse(Duration.ZERO);
        if (wait.isZero()) {
            rest.doFilter(request, response);
            return;
        }
        answer(response, problems, wait);
    }

    /** Answers 429. */
    public static void answer(HttpServletResponse response, ProblemWriter problems, Duration wait) throws IOException {
        long seconds = wait.plusSeconds(1).minusNanos(1).toSeconds();
        response.setHeader("Retry-After", Long.toString(seconds));
        problems.write(
                response,
                HttpStatus.TOO_MANY_REQUESTS,
                "too-many-requests",
                "You have sent too many requests; ask again in " + seconds + " s. This one did nothing.");
    }
}
