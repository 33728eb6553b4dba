package dev.hindsight.support.web;

import dev.hindsight.support.command.FieldError;
import dev.hindsight.support.command.Refusal;
import dev.hindsight.support.command.Refused;
import dev.hindsight.support.problem.ProblemTypes;
import dev.hindsight.support.read.ProjectionBehind;
import dev.hindsight.support.rebuild.Rebuilding;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import tools.jackson.core.JacksonException;

/** Answers every failure with problem details that say what was wrong and what would be right. */
@RestControllerAdvice
class ProblemAdvice extends ResponseEntityExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);

    private final ObjectProvider<Rebuilding> rebuilding;

    ProblemAdvice(ObjectProvider<Rebuilding> rebuilding) {
        this.rebuilding = rebuilding;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(Refused refused) {
        var refusal = refused.refusal();
        if (refusal.kind() == Refusal.Kind.NOT_FOUND && rebuilding.stream().anyMatch(Rebuilding::isUnderWay)) {
            return behind(ProjectionBehind.ofRead());
        }
        var problem = ProblemTypes.problem(statusOf(refusal.kind()), refusal.code(), refusal.detail());
        if (refusal.kind() == Refusal.Kind.INVALID) {
            problem.setProperty("errors", refusal.errors());
        }
        // Whatever the request accepts, even what nobody can read.
        return ResponseEntity.status(problem.getStatus())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> stale(Stale stale) {
        var problem = ProblemTypes.problem(HttpStatus.PRECONDITION_FAILED, "stale-version", stale.detail());
        problem.setProperty("current", stale.current());
        return ResponseEntity.of(problem).eTag(ETags.of(stale.version())).build();
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> behind(ProjectionBehind behind) {
        var problem = ProblemTypes.problem(
                HttpStatus.SERVICE_UNAVAILABLE, behind.code(), Objects.requireNonNull(behind.getMessage()));
        return ResponseEntity.of(problem)
                .header(
                        HttpHeaders.RETRY_AFTER,
                        Long.toString(Duration.ofSeconds(1).toSeconds()))
                .build();
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unexpected(Exception unexpected) {
        log.error("A request failed unexpectedly", unexpected);
        var problem = ProblemTypes.problem(
                HttpStatus.INTERNAL_SERVER_ERROR,
                "internal-error",
                "Something went wrong on our side; the log of the service says what. Repeating the request is harmless"
                        + " when it carries an Idempotency-Key.");
        return ResponseEntity.of(problem).build();
    }

    /** Of a variable of the path; those of the query are judged before. */
    @Override
    protected @Nullable ResponseEntity<Object> handleTypeMismatch(
            TypeMismatchException mismatch, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var name = mismatch instanceof MethodArgumentTypeMismatchException argument ? argument.getName() : "parameter";
        var type = mismatch.getRequiredType();
        var problem = ProblemTypes.problem(
                HttpStatus.UNPROCESSABLE_CONTENT, "invalid-input", "Some parameters are not valid; see errors.");
        problem.setProperty(
                "errors",
                List.of(new FieldError(
                        name,
                        "invalid",
                        "'%s' is not %s."
                                .formatted(
                                        FieldErrorCollector.shortened(String.valueOf(mismatch.getValue())),
                                        type == null ? "a valid value" : FieldErrorCollector.expected(type)))));
        return handleExceptionInternal(mismatch, problem, headers, HttpStatus.UNPROCESSABLE_CONTENT, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException unreadable,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        var problem = ProblemTypes.problem(status, "unreadable-body", reason(unreadable));
        return handleExceptionInternal(unreadable, problem, headers, status, request);
    }

    private static String reason(HttpMessageNotReadableException unreadable) {
        if (unreadable instanceof UnreadableBody ours) {
            return ours.reason();
        }
        return unreadable.getCause() instanceof JacksonException notJson
                ? "The body is not valid JSON: " + notJson.getOriginalMessage()
                : "This needs a body of JSON.";
    }

    @Override
    protected ResponseEntity<Object> createResponseEntity(
            @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (!(body instanceof ProblemDetail problem)) {
            return super.createResponseEntity(body, headers, status, request);
        }
        if (isUntyped(problem)) {
            var reason = HttpStatus.resolve(status.value());
            problem.setType(ProblemTypes.typeOf(
                    reason == null
                            ? "http-" + status.value()
                            : reason.name().toLowerCase(Locale.ROOT).replace('_', '-')));
        }
        var typed = new HttpHeaders(headers);
        typed.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        return super.createResponseEntity(body, typed, status, request);
    }

    private static boolean isUntyped(ProblemDetail problem) {
        return problem.getType() == null || problem.getType().equals(URI.create("about:blank"));
    }

    private static HttpStatus statusOf(Refusal.Kind kind) {
        return switch (kind) {
            case INVALID -> HttpStatus.UNPROCESSABLE_CONTENT;
            case FORBIDDEN -> HttpStatus.FORBIDDEN;
            case NOT_FOUND -> HttpStatus.NOT_FOUND;
            case CONFLICT -> HttpStatus.CONFLICT;
            case STALE -> HttpStatus.PRECONDITION_FAILED;
        };
    }
}
