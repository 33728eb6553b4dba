package dev.hindsight.support.audit;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/**
 * Records refusals and what was read in private before their answer is written, so that no kill comes between.
 *
 * <p>A read that cannot be recorded is not answered. A refusal that cannot be recorded stays a refusal: it told nothing.
 */
@ControllerAdvice
class RecordedAnswers implements ResponseBodyAdvice<Object> {

    private static final Logger log = LoggerFactory.getLogger(RecordedAnswers.class);

    private final AuditRecorder recorder;
    private final Counter unrecorded;

    RecordedAnswers(AuditRecorder recorder, MeterRegistry meters) {
        this.recorder = recorder;
        this.unrecorded = Counter.builder("hindsight.audit.unrecorded")
                .description("Refused attempts that could not be stored and are only in the log")
                .register(meters);
    }

    @Override
    public boolean supports(MethodParameter answer, Class<? extends HttpMessageConverter<?>> converter) {
        return true;
    }

    @Override
    public @Nullable Object beforeBodyWrite(
            @Nullable Object body,
            MethodParameter answer,
            MediaType type,
            Class<? extends HttpMessageConverter<?>> converter,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        var path = RequestPath.decoded(request.getURI().getRawPath());
        RequestPath.workspaceIn(path).ifPresent(workspace -> record(workspace, path, body));
        return body;
    }

    /** @param path of a request that is answered with 304 */
    void recordUnchanged(String path) {
        RequestPath.workspaceIn(path).ifPresent(workspace -> recordRead(workspace, PrivateReads.take()));
    }

    private void record(String workspace, String path, @Nullable Object body) {
        var read = PrivateReads.take();
        if (!(body instanceof ProblemDetail problem)) {
            recordRead(workspace, read);
        } else if (isRefusal(problem.getStatus())) {
            recordRefusal(workspace, path, problem);
        } else if (problem.getStatus() == HttpStatus.PRECONDITION_FAILED.value()) {
            // It shows what has changed since.
            recordRead(workspace, read);
        }
    }

    private void recordRead(String workspace, List<String> subjects) {
        if (!subjects.isEmpty()) {
            recorder.store(new PrivateRead(workspace, subjects));
        }
    }

    private void recordRefusal(String workspace, String path, ProblemDetail problem) {
        var attempt = new AttemptRefused(workspace, problem.getStatus(), codeOf(problem), RequestPath.keysIn(path));
        try {
            recorder.store(attempt);
        } catch (RuntimeException databaseIsAway) {
            unrecorded.increment();
            log.error("Not in the audit log: {} by {}", attempt, Origin.current(), databaseIsAway);
        }
    }

    private static boolean isRefusal(int status) {
        return status == HttpStatus.FORBIDDEN.value() || status == HttpStatus.NOT_FOUND.value();
    }

    private static String codeOf(ProblemDetail problem) {
        var type = String.valueOf(problem.getType());
        return type.substring(type.lastIndexOf(':') + 1);
    }
}
