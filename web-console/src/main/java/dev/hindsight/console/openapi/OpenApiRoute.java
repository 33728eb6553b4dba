package dev.hindsight.console.openapi;

import dev.hindsight.console.routing.EveryService;
import jakarta.servlet.http.HttpServletRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.DigestUtils;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The document over all services.
 *
 * <p>The services are asked each time with the caller's token, which they check, but answer with their documents only when
 * these have changed.
 */
@RestController
class OpenApiRoute {

    static final String PATH = "/api/openapi";

    private static final List<String> PASSED =
            List.of(HttpHeaders.CONTENT_TYPE, HttpHeaders.WWW_AUTHENTICATE, HttpHeaders.RETRY_AFTER);

    private final EveryService services;
    private final WholeDocument whole;
    private final JsonMapper json;
    private final Map<String, Part> known = new ConcurrentHashMap<>();
    private volatile @Nullable Made made;

    OpenApiRoute(EveryService services, WholeDocument whole, JsonMapper json) {
        this.services = services;
        this.whole = whole;
        this.json = json;
    }

    @GetMapping(path = PATH, produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> document(
            HttpServletRequest request,
            @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false) @Nullable String seen) {
        var authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
        var answers = services.get(PATH, service -> headers(service, authorization));
        var refusal = answers.values().stream().filter(OpenApiRoute::isRefusal).findFirst();
        if (refusal.isPresent()) {
            return passed(refusal.get());
        }
        var parts = new LinkedHashMap<String, Part>();
        answers.forEach((service, answer) -> parts.put(service, partOf(service, answer)));
        known.putAll(parts);
        var document = documentOf(parts);
        var answer = ResponseEntity.status(document.etag().equals(seen) ? HttpStatus.NOT_MODIFIED : HttpStatus.OK)
                .eTag(document.etag())
                .cacheControl(CacheControl.noCache().cachePrivate());
        return document.etag().equals(seen)
                ? answer.build()
                : answer.contentType(MediaType.APPLICATION_JSON)
                        .body(document.text().getBytes(StandardCharsets.UTF_8));
    }

    @ExceptionHandler
    ResponseEntity<?> problem(ErrorResponseException problem) {
        return ResponseEntity.status(problem.getStatusCode())
                .headers(problem.getHeaders())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem.getBody());
    }

    private Map<String, String> headers(String service, @Nullable String authorization) {
        var headers = new LinkedHashMap<String, String>();
        if (authorization != null) {
            headers.put(HttpHeaders.AUTHORIZATION, authorization);
        }
        var part = known.get(service);
        if (part != null) {
            headers.put(HttpHeaders.IF_NONE_MATCH, part.etag());
        }
        return headers;
    }

    private static boolean isRefusal(HttpResponse<byte[]> answer) {
        return answer.statusCode() != 200 && answer.statusCode() != 304;
    }

    private static ResponseEntity<byte[]> passed(HttpResponse<byte[]> refusal) {
        var answer = ResponseEntity.status(refusal.statusCode());
        for (var name : PASSED) {
            refusal.headers().firstValue(name).ifPresent(value -> answer.header(name, value));
        }
        return answer.body(refusal.body());
    }

    private Part partOf(String service, HttpResponse<byte[]> answer) {
        var before = known.get(service);
        if (answer.statusCode() == 304 && before != null) {
            return before;
        }
        var etag = answer.headers().firstValue(HttpHeaders.ETAG).orElse("");
        return new Part(etag, (ObjectNode) json.readTree(answer.body()));
    }

    private Made documentOf(Map<String, Part> parts) {
        var last = made;
        if (last != null && last.parts().equals(parts)) {
            return last;
        }
        var documents = new LinkedHashMap<String, ObjectNode>();
        parts.forEach((service, part) -> documents.put(service, part.document()));
        var text = json.writeValueAsString(whole.of(documents));
        var tag = DigestUtils.md5DigestAsHex(text.getBytes(StandardCharsets.UTF_8));
        var now = new Made(parts, text, "\"" + tag + "\"");
        made = now;
        return now;
    }

    /** What a service has described, and the tag it gave that. */
    private record Part(String etag, ObjectNode document) {}

    private record Made(Map<String, Part> parts, String text, String etag) {}
}
