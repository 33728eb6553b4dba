package dev.hindsight.endtoend.contract;

import org.jspecify.annotations.Nullable;

/**
 * How a route is tried.
 *
 * @param operation its operationId in the document
 * @param by who may do it
 * @param body of a request that is right; its first text may be any other text as well; it may name variables of the thing
 * @param again what the same request answers when it is sent once more, with the same If-Match if that is needed
 */
record Case(String operation, Given given, String by, @Nullable String body, int again) {

    static Case read(String operation, Given given) {
        return new Case(operation, given, "alice", null, 200);
    }

    static Case write(String operation, Given given, @Nullable String body, int again) {
        return new Case(operation, given, "alice", body == null ? null : body.replace('\'', '"'), again);
    }

    Case by(String person) {
        return new Case(operation, given, person, body, again);
    }
}
