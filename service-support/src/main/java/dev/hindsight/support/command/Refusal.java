package dev.hindsight.support.command;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a command was not carried out, in words for a person and a code for a program.
 *
 * @param kind what sort of refusal this is; it decides the HTTP status
 * @param code stable, kebab-case name of the rule, for example {@code illegal-transition}
 * @param detail what was wrong and what would be right
 * @param errors the invalid fields, empty unless the kind is {@link Kind#INVALID}
 * @param currentVersion of the thing that has changed since, null unless the kind is {@link Kind#STALE}
 */
public record Refusal(Kind kind, String code, String detail, List<FieldError> errors, @Nullable Long currentVersion) {

    public Refusal {
        errors = List.copyOf(errors);
    }

    /** For all kinds but {@link Kind#STALE}. */
    public Refusal(Kind kind, String code, String detail, List<FieldError> errors) {
        this(kind, code, detail, errors, null);
    }

    /** The sorts of refusal, each answered with one HTTP status. */
    public enum Kind {
        /** 422: the input breaks a rule that does not depend on state. */
        INVALID,
        /** 403: the caller lacks a permission. */
        FORBIDDEN,
        /** 404: there is no such thing, or the caller may not know of it. */
        NOT_FOUND,
        /** 409: the state does not allow it. */
        CONFLICT,
        /** 412: what the caller saw has changed since. */
        STALE
    }
}
