package dev.hindsight.support.openapi;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.List;
import org.springframework.http.HttpStatus;

/** The refusals that routes have in common, told once and referred to. */
enum Problems {
    BAD_REQUEST(HttpStatus.BAD_REQUEST, "The address, a header or the body cannot be read.", "Problem"),
    UNAUTHENTICATED(HttpStatus.UNAUTHORIZED, "There is no token, or one that is not accepted.", "Problem"),
    FORBIDDEN(HttpStatus.FORBIDDEN, "The role or the part in the incident is missing; `detail` names it.", "Problem"),
    NOT_FOUND(HttpStatus.NOT_FOUND, "There is no such thing, or not for you.", "Problem"),
    CONFLICT(HttpStatus.CONFLICT, "The thing is in a state that does not allow this; `detail` says which.", "Problem"),
    STALE(HttpStatus.PRECONDITION_FAILED, "What the request touches has changed since; `current` shows it.", "Stale"),
    TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE, "The body has more than 1 MiB.", "Problem"),
    UNSUPPORTED(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "The body is not of a type that is read here.", "Problem"),
    INVALID(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "Something given is not valid; `errors` names all of it.",
            "InvalidInput"),
    IF_MATCH_REQUIRED(HttpStatus.PRECONDITION_REQUIRED, "Send the ETag you saw as `If-Match`, or `*`.", "Problem"),
    TOO_MANY(HttpStatus.TOO_MANY_REQUESTS, "The caller has sent too many requests.", "Problem"),
    BEHIND(
            HttpStatus.SERVICE_UNAVAILABLE,
            "The write is stored and cannot be read back yet, or what is read is being rebuilt.",
            "Problem");

    private final HttpStatus status;
    private final String meaning;
    private final String schema;

    Problems(HttpStatus status, String meaning, String schema) {
        this.status = status;
        this.meaning = meaning;
        this.schema = schema;
    }

    String code() {
        return Integer.toString(status.value());
    }

    ApiResponse reference() {
        return new ApiResponse().$ref("#/components/responses/" + title());
    }

    static void defineIn(Components components) {
        components.addSchemas("Problem", problem());
        components.addSchemas("FieldError", fieldError());
        components.addSchemas(
                "InvalidInput",
                problem()
                        .addProperty("errors", Schemas.list(Schemas.reference("FieldError")))
                        .description("A problem with all that is not valid in the request."));
        components.addSchemas(
                "Stale",
                problem()
                        .addProperty("current", Schemas.anything().description("The thing as it is now."))
                        .addRequiredItem("current")
                        .description("A problem with the thing as it is now."));
        for (var problem : values()) {
            components.addResponses(problem.title(), problem.response());
        }
    }

    private ApiResponse response() {
        var response = new ApiResponse()
                .description(meaning)
                .content(new Content()
                        .addMediaType("application/problem+json", new MediaType().schema(Schemas.reference(schema))));
        return switch (this) {
            case UNAUTHENTICATED -> response.addHeaderObject("WWW-Authenticate", header("`Bearer`"));
            case BEHIND, TOO_MANY -> response.addHeaderObject("Retry-After", header("Seconds to wait."));
            case STALE -> response.addHeaderObject("ETag", header("The version as it is now."));
            default -> response;
        };
    }

    static Header header(String meaning) {
        return new Header().description(meaning).schema(Schemas.text());
    }

    private String title() {
        var title = new StringBuilder();
        for (var word : List.of(name().split("_", -1))) {
            title.append(word.charAt(0)).append(word.substring(1).toLowerCase(java.util.Locale.ROOT));
        }
        return title.toString();
    }

    private static Schema<?> problem() {
        return Schemas.of("object")
                .description("Why a request was refused (RFC 9457).")
                .addProperty("type", Schemas.text().description("`urn:hindsight:problem:` and a stable name."))
                .addProperty("title", Schemas.text())
                .addProperty("status", Schemas.of("integer").format("int32"))
                .addProperty("detail", Schemas.text().description("What was wrong, for people."))
                .addProperty("instance", Schemas.text().description("The path of the request."))
                .addRequiredItem("type")
                .addRequiredItem("title")
                .addRequiredItem("status");
    }

    private static Schema<?> fieldError() {
        return Schemas.of("object")
                .addProperty("field", Schemas.text().description("Its path, for example `services.2`."))
                .addProperty("code", Schemas.text().description("A stable name of the broken rule."))
                .addProperty("message", Schemas.text().description("What would be right, for people."))
                .addRequiredItem("field")
                .addRequiredItem("code")
                .addRequiredItem("message");
    }
}
