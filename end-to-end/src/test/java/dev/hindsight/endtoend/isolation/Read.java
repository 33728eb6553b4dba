package dev.hindsight.endtoend.isolation;

import dev.hindsight.endtoend.contract.Operation;
import dev.hindsight.testsupport.api.Answer;
import dev.hindsight.testsupport.api.ApiClient;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A question that can be asked of the API.
 *
 * @param path from the workspace on, with variables filled in
 * @param query with its question mark, or empty
 */
record Read(Operation operation, String path, String query) {

    /** More pages than there are of anything here. */
    private static final int ENOUGH = 60;

    static Read of(Operation operation, Map<String, String> variables, String query) {
        var path = operation.path().substring("/api/ws/{ws}/".length());
        for (var variable : variables.entrySet()) {
            path = path.replace("{" + variable.getKey() + "}", encoded(variable.getValue()));
        }
        return new Read(operation, path, query);
    }

    /** The answers of all pages. */
    List<Answer> by(ApiClient reader, String workspace) {
        var answers = new ArrayList<Answer>();
        var address = workspace + "/" + path + query;
        answers.add(reader.get(address));
        var cursor = nextOf(answers.getLast());
        while (!cursor.isEmpty() && answers.size() < ENOUGH) {
            answers.add(reader.get(address + (query.isEmpty() ? "?" : "&") + "cursor=" + cursor));
            cursor = nextOf(answers.getLast());
        }
        return answers;
    }

    /** Where the next page begins; empty when there is none. */
    static String nextOf(Answer answer) {
        var isPage = answer.status() == 200 && answer.header("Content-Type").startsWith("application/json");
        return isPage ? answer.text("next_cursor") : "";
    }

    static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @Override
    public String toString() {
        return path + query;
    }
}
