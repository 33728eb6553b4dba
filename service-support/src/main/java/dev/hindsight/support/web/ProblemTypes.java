package dev.hindsight.support.web;

import java.net.URI;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;

/** Builds problem details (RFC 9457) whose {@code type} is a stable name: {@code urn:hindsight:problem:<code>}. */
final class ProblemTypes {

    private ProblemTypes() {}

    static ProblemDetail problem(HttpStatusCode status, String code, String detail) {
        var problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(typeOf(code));
        return problem;
    }

    static URI typeOf(String code) {
        return URI.create("urn:hindsight:problem:" + code);
    }
}
