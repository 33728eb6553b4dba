package dev.hindsight.standalone.api;

import org.jspecify.annotations.Nullable;

/** The API does not answer, or only that it cannot now. */
public class ApiUnavailable extends RuntimeException {

    ApiUnavailable(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
