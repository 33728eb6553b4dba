package dev.hindsight.console.pages;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Locale;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Tells people in a page, and programs in problem details, what they get instead of what they asked for. */
@Controller
class ErrorPage implements ErrorController {

    @RequestMapping(path = "/error", produces = MediaType.TEXT_HTML_VALUE)
    ModelAndView page(HttpServletRequest request) {
        var status = statusOf(request);
        var page = new ModelAndView("error", status);
        page.addObject("missing", status == HttpStatus.NOT_FOUND);
        page.addObject("ours", status.is5xxServerError());
        return page;
    }

    @RequestMapping("/error")
    ResponseEntity<ProblemDetail> problem(HttpServletRequest request) {
        var status = statusOf(request);
        var problem = ProblemDetail.forStatus(status);
        problem.setType(URI.create("urn:hindsight:problem:"
                + status.name().toLowerCase(Locale.ROOT).replace('_', '-')));
        problem.setInstance(addressOf(request));
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private static URI addressOf(HttpServletRequest request) {
        var asked = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        try {
            return URI.create(asked == null ? request.getRequestURI() : asked.toString());
        } catch (IllegalArgumentException unreadable) {
            return URI.create("/");
        }
    }

    private static HttpStatus statusOf(HttpServletRequest request) {
        if (request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code) {
            var status = HttpStatus.resolve(code);
            return status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status;
        }
        return HttpStatus.NOT_FOUND; // somebody asks for the page itself
    }
}
