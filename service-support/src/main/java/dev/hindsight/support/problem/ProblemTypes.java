package dev.hindsight.support.problem;

import java.net.URI;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;

/** Builds problem details (RFC 9457) whose {@code type} is a stable name: {@code urn:hindsight:problem:<code>}. */
public final class ProblemTypes {

    private ProblemTypes() {}

    public static ProblemDetail problem(HttpStatusCode status, String code, String detail) {
        var problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(typeOf(code));
        return problem;
    }

    public static URI typeOf(String code) {
        return URI.create("urn:hindsight:problem:" + code);
    }
}
