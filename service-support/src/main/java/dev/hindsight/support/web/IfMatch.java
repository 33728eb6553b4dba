package dev.hindsight.support.web;

import dev.hindsight.support.problem.ProblemTypes;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

/**
 * The version a request was written against, from the header {@code If-Match}. A controller's method takes it as a
 * parameter.
 *
 * @param given whether the header was sent
 * @param version the version it names, or null for {@code *}, "whatever it is"
 */
public record IfMatch(boolean given, @Nullable Long version) {

    private static final Pattern TAG = Pattern.compile("\"(\\d{1,18})\"");

    static IfMatch parse(@Nullable String header) {
        if (header == null) {
            return new IfMatch(false, null);
        }
        if (header.strip().equals("*")) {
            return new IfMatch(true, null);
        }
        var tag = TAG.matcher(header.strip());
        if (!tag.matches()) {
            throw problem(
                    HttpStatus.BAD_REQUEST,
                    "unreadable-if-match",
                    "If-Match takes one ETag as it was answered, for example \"7\", or *.");
        }
        return new IfMatch(true, Long.valueOf(tag.group(1)));
    }

    /**
     * The version for a request that must name one.
     *
     * @return null when any version will do
     * @throws ErrorResponseException 428 when the header is missing
     */
    public @Nullable Long required() {
        if (!given) {
            throw problem(
                    HttpStatus.PRECONDITION_REQUIRED,
                    "if-match-required",
                    "Send the ETag you last saw as If-Match, or If-Match: * to change whatever is there.");
        }
        return version;
    }

    private static ErrorResponseException problem(HttpStatus status, String code, String detail) {
        return new ErrorResponseException(status, ProblemTypes.problem(status, code, detail), null);
    }
}
