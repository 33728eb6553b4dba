package dev.hindsight.console.routing;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where service accounts get their tokens: the address is the origin's, the answer that of access-service. */
@RestController
class TokenRoute {

    private final ServiceAddresses services;
    private final PassThrough passThrough;

    TokenRoute(ServiceAddresses services, PassThrough passThrough) {
        this.services = services;
        this.passThrough = passThrough;
    }

    /** Whoever looked for the kind of grant has read the body as a form already; it is written again from that. */
    @PostMapping("/oauth2/token")
    void token(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getQueryString() != null) {
            throw RoutingProblem.queryOfATokenRequest();
        }
        var body = new ServletServerHttpRequest(request).getBody();
        passThrough.pass(request, body, response, new Service("access-service", services.access()));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> problem(RoutingProblem problem) {
        return ResponseEntity.status(problem.getStatusCode())
                .headers(problem.getHeaders())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem.getBody());
    }
}
