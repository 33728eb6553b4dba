package dev.hindsight.endtoend.isolation;

import dev.hindsight.endtoend.contract.Operation;
import dev.hindsight.testsupport.api.Answer;
import dev.hindsight.testsupport.api.ApiClient;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request that somebody sends.
 *
 * @param variables of the path, with what was put in their place
 * @param address from the workspace on
 * @param headers names and values by turns
 */
record Attempt(
        Operation operation,
        String person,
        Map<String, String> variables,
        String address,
        @Nullable String body,
        List<String> headers) {

    Answer by(ApiClient client) {
        return client.send(operation.method(), address, body, headers.toArray(String[]::new));
    }

    @Override
    public String toString() {
        return "%s: %s %s %s %s".formatted(person, operation.method(), address, headers, body);
    }
}
