package dev.hindsight.console;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.stream.Stream;
import org.springframework.context.ConfigurableApplicationContext;

/** The console as a program, on a free port. */
final class RunningConsole implements AutoCloseable {

    static final String PUBLIC_URL = "https://hindsight.example";

    private final ConfigurableApplicationContext context;
    private final HttpClient client = HttpClient.newHttpClient();

    private RunningConsole(ConfigurableApplicationContext context) {
        this.context = context;
    }

    static RunningConsole with(String... properties) {
        var all = Stream.concat(
                Stream.of("server.port=0", "hindsight.public-url=" + PUBLIC_URL), Arrays.stream(properties));
        return new RunningConsole(
                WebConsoleApplication.builder().run(all.map(it -> "--" + it).toArray(String[]::new)));
    }

    ConfigurableApplicationContext context() {
        return context;
    }

    URI origin() {
        return URI.create("http://localhost:" + context.getEnvironment().getRequiredProperty("local.server.port"));
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(origin().resolve(path));
    }

    HttpResponse<String> get(String path, String... headers) {
        var request = request(path);
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        return send(request, BodyHandlers.ofString());
    }

    <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> body) {
        try {
            return client.send(request.build(), body);
        } catch (IOException | InterruptedException failed) {
            throw new AssertionError("The console did not answer", failed);
        }
    }

    @Override
    public void close() {
        client.close();
        context.close();
    }
}
