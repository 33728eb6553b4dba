package dev.hindsight.support.command;

/**
 * One invalid field of a request.
 *
 * @param field path of the field in snake case, for example {@code services.2}
 * @param code stable name of the broken rule, for example {@code too_long}
 * @param message what would be right, for a person
 */
public record FieldError(String field, String code, String message) {}
