package dev.hindsight.console.routing;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.springframework.stereotype.Component;

/**
 * Passes a request on to a service and its answer back, both unchanged.
 *
 * <p>The request's body is read to its end before the service is called: it is small by the limit, and a slow client
 * holds no connection to a service. The answer's body streams, so that it may be of any length and take any time.
 */
@Component
class PassThrough {

    private final HttpClient client;
    private final PassedHeaders headers;
    private final RoutingLimits limits;
    private final StreamsOnTheWay streams;

    PassThrough(HttpClient client, PassedHeaders headers, RoutingLimits limits, StreamsOnTheWay streams) {
        this.client = client;
        this.headers = headers;
        this.limits = limits;
        this.streams = streams;
    }

    void pass(HttpServletRequest request, HttpServletResponse response, Service service) throws IOException {
        pass(request, request.getInputStream(), response, service);
    }

    /** @param from where the request's body is read */
    void pass(HttpServletRequest request, InputStream from, HttpServletResponse response, Service service)
            throws IOException {
        var answer = send(requestTo(service, request, from), service);
        try (var body = answer.body()) {
            response.setStatus(answer.statusCode());
            headers.toClient(answer.headers(), response);
            new AnswerBody(service, body, response, streams).copy();
        }
    }

    private HttpRequest requestTo(Service service, HttpServletRequest from, InputStream content) throws IOException {
        var to = HttpRequest.newBuilder().timeout(limits.answerTimeout());
        try {
            to.uri(service.at(from.getRequestURI(), from.getQueryString()));
        } catch (IllegalArgumentException unreadable) {
            throw RoutingProblem.unreadableAddress();
        }
        headers.toService(from, to);
        var body = bodyOf(from, content);
        var publisher = body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body);
        return to.method(from.getMethod(), publisher).build();
    }

    private byte[] bodyOf(HttpServletRequest request, InputStream content) throws IOException {
        var limit = Math.toIntExact(limits.bodyLimit().toBytes());
        if (request.getContentLengthLong() > limit) {
            throw RoutingProblem.tooLarge(limits.bodyLimit());
        }
        var body = content.readNBytes(limit + 1);
        if (body.length > limit) {
            throw RoutingProblem.tooLarge(limits.bodyLimit());
        }
        return body;
    }

    private HttpResponse<InputStream> send(HttpRequest request, Service service) {
        try {
            return client.send(request, BodyHandlers.ofInputStream());
        } catch (IOException failed) {
            throw RoutingProblem.of(failed, service, limits.answerTimeout());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw RoutingProblem.broken(service);
        }
    }
}
