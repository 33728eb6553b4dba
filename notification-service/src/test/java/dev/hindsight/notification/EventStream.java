package dev.hindsight.notification;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client of a stream of server-sent events. */
final class EventStream implements AutoCloseable {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final HttpResponse<InputStream> response;
    private final List<Event> events = new CopyOnWriteArrayList<>();
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private volatile String lastId = "";
    private volatile boolean ended;

    private EventStream(HttpResponse<InputStream> response) {
        this.response = response;
        Thread.startVirtualThread(this::read);
    }

    static EventStream open(Api person, String path, String... headers) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + person.port() + "/api/ws/" + path))
                .header("Authorization", "Bearer " + person.token())
                .header("Accept", "text/event-stream");
        if (headers.length > 0) {
            request.headers(headers);
        }
        return new EventStream(HTTP.send(request.build(), BodyHandlers.ofInputStream()));
    }

    int status() {
        return response.statusCode();
    }

    String header(String name) {
        return response.headers().firstValue(name).orElse("");
    }

    /** Everything that was received, a problem too. */
    String text() {
        return String.join("\n", lines);
    }

    String lastId() {
        Awaitility.await().until(() -> !lastId.isEmpty());
        return lastId;
    }

    boolean isEnded() {
        return ended;
    }

    List<Event> await(int count) {
        return Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> events, all -> all.size() >= count);
    }

    List<Event> events() {
        return List.copyOf(events);
    }

    private void read() {
        try (var reader = new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
            var fields = new HashMap<String, String>();
            for (var line = reader.readLine(); line != null; line = reader.readLine()) {
                lines.add(line);
                if (line.isEmpty()) {
                    take(fields);
                    fields.clear();
                } else if (line.indexOf(':') > 0) {
                    var colon = line.indexOf(':');
                    fields.put(
                            line.substring(0, colon), line.substring(colon + 1).strip());
                }
            }
        } catch (IOException closed) {
            // It has ended either way.
        }
        ended = true;
    }

    private void take(Map<String, String> fields) {
        lastId = fields.getOrDefault("id", lastId);
        var data = fields.get("data");
        if (data != null) {
            events.add(new Event(
                    Long.parseLong(lastId),
                    fields.getOrDefault("event", ""),
                    JsonMapper.shared().readTree(data)));
        }
    }

    @Override
    public void close() throws IOException {
        response.body().close();
    }

    record Event(long id, String kind, JsonNode data) {

        String title() {
            return data.path("title").asString();
        }
    }
}
