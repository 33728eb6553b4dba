package dev.hindsight.standalone.api;

import java.net.http.HttpResponse;
import tools.jackson.databind.JsonNode;

/**
 * What the API answered.
 *
 * @param body missing when there was none
 */
public record Answer(int status, String etag, JsonNode body) {

    static Answer of(HttpResponse<String> response) {
        var text = response.body();
        return new Answer(
                response.statusCode(),
                response.headers().firstValue("ETag").orElse("*"),
                text.startsWith("{") ? Json.MAPPER.readTree(text) : Json.MAPPER.missingNode());
    }

    public String text(String field) {
        return body.path(field).asString("");
    }

    /** @throws ApiRefusal when it is no success */
    public Answer accepted() {
        if (status >= 400) {
            throw new ApiRefusal(status, explanation());
        }
        return this;
    }

    private String explanation() {
        var words = new StringBuilder(text("detail").isEmpty() ? text("title") : text("detail"));
        body.path("errors")
                .forEach(error -> words.append(" %s: %s"
                        .formatted(
                                error.path("field").asString(""),
                                error.path("message").asString(""))));
        return words.isEmpty() ? "Status " + status : words.toString();
    }
}
