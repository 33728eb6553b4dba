package dev.hindsight.console.routing;

import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.util.unit.DataSize;
import org.springframework.web.ErrorResponseException;

/** What goes wrong at the origin itself, told as problem details; problems of the services pass unchanged. */
final class RoutingProblem extends ErrorResponseException {

    private static final String UNCERTAIN =
            " Whether the request was carried out is not known; repeating it with the same Idempotency-Key is safe.";
    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    private RoutingProblem(HttpStatus status, String code, String detail) {
        super(status, problem(status, code, detail), null);
    }

    static RoutingProblem unknownPath(String path) {
        return new RoutingProblem(
                HttpStatus.NOT_FOUND,
                "not-found",
                "There is nothing at " + path + ". The API is under /api/ws/{workspace}, for example"
                        + " /api/ws/acme/incidents.");
    }

    static RoutingProblem unreadableAddress() {
        return new RoutingProblem(
                HttpStatus.BAD_REQUEST,
                "bad-request",
                "The address cannot be read: in path and query, what is not a letter, a digit or one of -._~ is"
                        + " percent-encoded.");
    }

    /** A request for a token is a form (RFC 6749, 3.2); what stands in addresses, such as a secret, ends in logs. */
    static RoutingProblem queryOfATokenRequest() {
        return new RoutingProblem(
                HttpStatus.BAD_REQUEST,
                "bad-request",
                "A request for a token has no query: all that it asks for stands in its form-encoded body.");
    }

    static RoutingProblem tooLarge(DataSize limit) {
        return new RoutingProblem(
                HttpStatus.CONTENT_TOO_LARGE,
                "content-too-large",
                "A body may have at most " + limit.toBytes() + " bytes.");
    }

    /** Why a service has given no answer. */
    static RoutingProblem of(@Nullable Throwable failure, Service service, Duration waited) {
        return switch (failure) {
            case ConnectException refused -> notReachable(service);
            case HttpConnectTimeoutException unreachable -> notReachable(service);
            case HttpTimeoutException late -> late(service, waited);
            case null, default -> broken(service);
        };
    }

    private static RoutingProblem notReachable(Service service) {
        return retryable(new RoutingProblem(
                HttpStatus.SERVICE_UNAVAILABLE,
                "service-unavailable",
                "The " + service.name() + " is not reachable. The request was not carried out; repeat it."));
    }

    static RoutingProblem broken(Service service) {
        return retryable(new RoutingProblem(
                HttpStatus.BAD_GATEWAY,
                "bad-gateway",
                "The " + service.name() + " broke off before it had answered." + UNCERTAIN));
    }

    private static RoutingProblem late(Service service, Duration waited) {
        return retryable(new RoutingProblem(
                HttpStatus.GATEWAY_TIMEOUT,
                "gateway-timeout",
                "The " + service.name() + " has not answered within " + waited.toSeconds() + " s." + UNCERTAIN));
    }

    private static RoutingProblem retryable(RoutingProblem problem) {
        problem.getHeaders().set(HttpHeaders.RETRY_AFTER, Long.toString(RETRY_AFTER.toSeconds()));
        return problem;
    }

    private static ProblemDetail problem(HttpStatus status, String code, String detail) {
        var problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(URI.create("urn:hindsight:problem:" + code));
        return problem;
    }
}
