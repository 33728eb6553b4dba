package dev.hindsight.console.routing;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Which service owns which paths of the API. The services check tokens and everything else. */
@RestController
class ApiRoutes {

    private final ServiceAddresses services;
    private final PassThrough passThrough;

    ApiRoutes(ServiceAddresses services, PassThrough passThrough) {
        this.services = services;
        this.passThrough = passThrough;
    }

    @RequestMapping("/api/ws/{ws}/incidents/**")
    void incidents(HttpServletRequest request, HttpServletResponse response) throws IOException {
        passThrough.pass(request, response, new Service("incident-service", services.incident()));
    }

    @RequestMapping({"/api/ws/{ws}/incidents/{key}/postmortem/**", "/api/ws/{ws}/postmortems/**"})
    void postmortems(HttpServletRequest request, HttpServletResponse response) throws IOException {
        passThrough.pass(request, response, new Service("postmortem-service", services.postmortem()));
    }

    @RequestMapping("/api/ws/{ws}/tasks/**")
    void tasks(HttpServletRequest request, HttpServletResponse response) throws IOException {
        passThrough.pass(request, response, new Service("task-service", services.task()));
    }

    @RequestMapping({
        "/api/ws/{ws}/endpoints/**",
        "/api/ws/{ws}/deliveries/**",
        "/api/ws/{ws}/notifications/**",
        "/api/ws/{ws}/notification-preferences/**"
    })
    void notifications(HttpServletRequest request, HttpServletResponse response) throws IOException {
        passThrough.pass(request, response, new Service("notification-service", services.notification()));
    }

    @RequestMapping({"/api/ws/{ws}/service-accounts/**", "/api/ws/{ws}/people/**", "/api/ws/{ws}/audit/**"})
    void access(HttpServletRequest request, HttpServletResponse response) throws IOException {
        passThrough.pass(request, response, new Service("access-service", services.access()));
    }

    @RequestMapping({"/api", "/api/**"})
    void anythingElse(HttpServletRequest request) {
        throw RoutingProblem.unknownPath(request.getRequestURI());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> problem(RoutingProblem problem) {
        return ResponseEntity.status(problem.getStatusCode())
                .headers(problem.getHeaders())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem.getBody());
    }
}
