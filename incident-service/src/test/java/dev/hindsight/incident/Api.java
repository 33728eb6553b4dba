package dev.hindsight.incident;

import dev.hindsight.testsupport.infrastructure.TestTokens;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls the API in one workspace as a person would. */
record Api(int port, String workspace, String token) {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = JsonMapper.shared();

    static Api as(int port, String workspace, String user, String role) {
        return new Api(port, workspace, TestTokens.shared().token(user, "/" + workspace + "/" + role));
    }

    static String encoded(String parameter) {
        return URLEncoder.encode(parameter, StandardCharsets.UTF_8);
    }

    /** The same person, looking into another workspace. */
    Api in(String other) {
        return new Api(port, other, token);
    }

    /** Opens an incident and answers with its key. */
    String open(String title) {
        return open(title, "");
    }

    /** @param more further fields, each with a leading comma */
    String open(String title, String more) {
        var opened = post("incidents", "{\"title\": \"%s\"%s}".formatted(title, more));
        if (opened.status() != 201) {
            throw new AssertionError(opened.toString());
        }
        return opened.text("key");
    }

    Answer get(String path, String... headers) {
        return send("GET", path, null, headers);
    }

    Answer post(String path, String body, String... headers) {
        return send("POST", path, body, headers);
    }

    Answer put(String path, @Nullable String body, String... headers) {
        return send("PUT", path, body, headers);
    }

    Answer patch(String path, String body, String... headers) {
        return send("PATCH", path, body, headers);
    }

    Answer delete(String path, String... headers) {
        return send("DELETE", path, null, headers);
    }

    Answer send(String method, String path, @Nullable String body, String... headers) {
        var request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + port + "/api/ws/" + workspace + "/" + path))
                .setHeader("Authorization", "Bearer " + token)
                .setHeader("Content-Type", "application/json")
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        for (int index = 0; index < headers.length; index += 2) {
            request.setHeader(headers[index], headers[index + 1]);
        }
        return exchanged(request.build());
    }

    static Answer exchanged(HttpRequest request) {
        try {
            return new Answer(HTTP.send(request, BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    record Answer(HttpResponse<String> response) {

        int status() {
            return response.statusCode();
        }

        JsonNode json() {
            return JSON.readTree(response.body());
        }

        String text(String field) {
            return json().path(field).asString();
        }

        /** One field of each item of a list. */
        List<String> each(String field) {
            return json().path("items")
                    .valueStream()
                    .map(item -> item.path(field).asString())
                    .toList();
        }

        /** The invalid fields that a problem names. */
        List<String> invalidFields() {
            return json().path("errors")
                    .valueStream()
                    .map(error -> error.path("field").asString())
                    .toList();
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        @Override
        public String toString() {
            return status() + " " + response.body();
        }
    }
}
