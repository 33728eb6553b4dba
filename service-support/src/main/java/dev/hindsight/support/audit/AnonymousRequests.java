package dev.hindsight.support.audit;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/** Counts and logs requests of nobody: without an accepted token there is no one to be recorded. Nothing of a token is logged. */
class AnonymousRequests extends OncePerRequestFilter {

    private static final Logger log = LoggerFactory.getLogger(AnonymousRequests.class);

    private final MeterRegistry meters;

    AnonymousRequests(MeterRegistry meters) {
        this.meters = meters;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain rest)
            throws ServletException, IOException {
        rest.doFilter(request, response);
        if (response.getStatus() == HttpStatus.UNAUTHORIZED.value()) {
            var token = request.getHeader(HttpHeaders.AUTHORIZATION) == null ? "missing" : "refused";
            meters.counter("hindsight.requests.anonymous", "token", token).increment();
            log.info(
                    "{} {} from {} was not answered: token {}",
                    request.getMethod(),
                    RequestPath.withoutSecrets(request.getRequestURI()),
                    request.getRemoteAddr(),
                    token);
        }
    }
}
