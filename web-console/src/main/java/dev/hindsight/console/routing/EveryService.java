package dev.hindsight.console.routing;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponseException;

/** Asks all services the same, at once. */
@Component
public class EveryService {

    private final List<Service> services;
    private final HttpClient client;
    private final RoutingLimits limits;

    EveryService(ServiceAddresses services, HttpClient client, RoutingLimits limits) {
        this.services = services.all();
        this.client = client;
        this.limits = limits;
    }

    /**
     * Reads the same path from each.
     *
     * @param headers what to send to the service of that name, names and values
     * @return the answers by the names of the services, whatever their status
     * @throws ErrorResponseException where a service does not answer; it says which
     */
    public Map<String, HttpResponse<byte[]>> get(String path, Function<String, Map<String, String>> headers) {
        var asked = new LinkedHashMap<Service, CompletableFuture<HttpResponse<byte[]>>>();
        for (var service : services) {
            var request = HttpRequest.newBuilder(service.at(path, null)).timeout(limits.answerTimeout());
            headers.apply(service.name()).forEach(request::header);
            asked.put(service, client.sendAsync(request.build(), BodyHandlers.ofByteArray()));
        }
        var answers = new LinkedHashMap<String, HttpResponse<byte[]>>();
        asked.forEach((service, answer) -> answers.put(service.name(), answerOf(service, answer)));
        return answers;
    }

    private HttpResponse<byte[]> answerOf(Service service, CompletableFuture<HttpResponse<byte[]>> answer) {
        try {
            return answer.join();
        } catch (CompletionException failed) {
            throw RoutingProblem.of(failed.getCause(), service, limits.answerTimeout());
        }
    }
}
