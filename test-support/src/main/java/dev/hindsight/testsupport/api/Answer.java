package dev.hindsight.testsupport.api;

import java.net.http.HttpResponse;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the API answered. */
public record Answer(HttpResponse<String> response) {

    private static final JsonMapper JSON = JsonMapper.shared();

    public int status() {
        return response.statusCode();
    }

    public String body() {
        return response.body();
    }

    public JsonNode json() {
        return JSON.readTree(body());
    }

    /** The text of a field of the body, empty when it is missing. */
    public String text(String field) {
        return json().path(field).asString("");
    }

    /** One field of each item of a list. */
    public List<String> texts(String list, String field) {
        return json().path(list)
                .valueStream()
                .map(item -> item.path(field).asString(""))
                .toList();
    }

    /** The header, empty when it is missing. */
    public String header(String name) {
        return response.headers().firstValue(name).orElse("");
    }

    public String etag() {
        return header("ETag");
    }

    @Override
    public String toString() {
        return status() + " " + body();
    }
}
