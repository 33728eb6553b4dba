package dev.hindsight.notification.receiver;

import org.jspecify.annotations.Nullable;

/**
 * Something a receiver does, and how it shows in the delivery log.
 *
 * @param isForGood whether it does so every time, or is good from the second time on
 * @param status that is shown; null when there was no answer
 * @param error pattern of a part of the error that is shown; null when none is
 * @param response beginning of the response that is shown; null when there was no answer
 */
public record Misbehaviour(
        String name,
        String scheme,
        Script script,
        boolean isForGood,
        @Nullable Integer status,
        @Nullable String error,
        @Nullable String response) {

    static Misbehaviour answered(String name, Script script, int status, String response) {
        return new Misbehaviour(name, "http", script, false, status, null, response);
    }

    static Misbehaviour failed(String name, Script script, String error) {
        return new Misbehaviour(name, "http", script, false, null, error, null);
    }

    static Misbehaviour insecure(String name, Script script, String error) {
        return new Misbehaviour(name, "https", script, true, null, error, null);
    }

    Misbehaviour forGood() {
        return new Misbehaviour(name, scheme, script, true, status, error, response);
    }

    Misbehaviour withError(String text) {
        return new Misbehaviour(name, scheme, script, isForGood, status, text, response);
    }

    public boolean isTaken() {
        return status != null && status < 300;
    }

    public boolean isGone() {
        return status != null && status == 410;
    }

    public boolean asksForTime() {
        return status != null && status == 429;
    }

    @Override
    public String toString() {
        return name;
    }
}
