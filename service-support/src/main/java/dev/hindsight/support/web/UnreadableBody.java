package dev.hindsight.support.web;

import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageNotReadableException;

/** A body that cannot be read, for a reason that is told to whoever sent it. */
class UnreadableBody extends HttpMessageNotReadableException {

    private final String reason;

    UnreadableBody(String reason, HttpInputMessage input) {
        super(reason, input);
        this.reason = reason;
    }

    String reason() {
        return reason;
    }
}
