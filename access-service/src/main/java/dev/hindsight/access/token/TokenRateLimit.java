package dev.hindsight.access.token;

import dev.hindsight.support.problem.ProblemWriter;
import dev.hindsight.support.ratelimit.RateLimitFilter;
import dev.hindsight.support.ratelimit.RateLimitProperties;
import dev.hindsight.support.ratelimit.RateLimits;
import io.github.bucket4j.TimeMeter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers 429 to an address that asks for too many tokens, altogether or for one client. Nobody can so keep a client from its
 * tokens who does not share its address.
 */
class TokenRateLimit extends OncePerRequestFilter {

    private final RateLimits ofAnAddress = limits(100, 1_000);
    private final RateLimits ofAClientThere = limits(10, 100);
    private final ProblemWriter problems;

    TokenRateLimit(ProblemWriter problems) {
        this.problems = problems;
    }

    /** Services that read the keys are many behind one address, and none of them guesses secrets. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !HttpMethod.POST.matches(request.getMethod());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain rest)
            throws ServletException, IOException {
        var address = String.valueOf(request.getRemoteAddr());
        var wait = longer(ofAnAddress.count(address), ofAClientThere.count(address + " " + clientOf(request)));
        if (wait.isZero()) {
            rest.doFilter(request, response);
        } else {
            RateLimitFilter.answer(response, problems, wait);
        }
    }

    /** What is sent to name the client, read or not: the same client sends the same. */
    private static int clientOf(HttpServletRequest request) {
        return Objects.hash(request.getHeader(HttpHeaders.AUTHORIZATION), request.getParameter("client_id"));
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    private static RateLimits limits(int perSecond, int burst) {
        return new RateLimits(new RateLimitProperties(perSecond, burst), TimeMeter.SYSTEM_NANOTIME);
    }
}
