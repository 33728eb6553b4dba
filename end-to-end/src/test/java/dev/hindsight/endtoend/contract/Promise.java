package dev.hindsight.endtoend.contract;

import dev.hindsight.testsupport.api.Answer;
import java.net.http.HttpHeaders;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.StringNode;

/** What the document promises of the answers of a route. */
record Promise(Document document, Operation operation) {

    /** Wherein an answer differs from the document. */
    List<String> brokenBy(Answer answer) {
        return brokenBy(answer.status(), answer.response().headers(), answer.body());
    }

    List<String> brokenBy(int code, HttpHeaders headers, String body) {
        var responses = operation.described().path("responses");
        var status = String.valueOf(code);
        if (!responses.has(status)) {
            return List.of("the document has no answer " + status);
        }
        var response = document.followed(responses.path(status));
        var broken = new ArrayList<String>();
        response.path("headers").propertyNames().stream()
                .filter(header -> headers.firstValue(header).isEmpty())
                .forEach(header -> broken.add("the header " + header + " is missing"));
        var type = headers.firstValue("Content-Type").orElse("").replaceFirst(";.*", "");
        var content = response.path("content").path(type);
        if (content.isMissingNode()) {
            broken.add("the document has no answer of the type '" + type + "'");
        } else {
            var value = isJson(type) ? JsonMapper.shared().readTree(body) : StringNode.valueOf(body);
            document.schema(content.path("schema"))
                    .validate(value, run -> run.executionConfig(config -> config.formatAssertionsEnabled(true)))
                    .forEach(error -> broken.add(error.toString()));
        }
        return broken;
    }

    /** Lines of JSON are not JSON. */
    private static boolean isJson(String type) {
        return type.equals("application/json") || type.endsWith("+json");
    }
}
