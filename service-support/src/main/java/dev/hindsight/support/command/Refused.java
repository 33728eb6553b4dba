package dev.hindsight.support.command;

import java.util.List;
import org.axonframework.commandhandling.CommandExecutionException;

/**
 * Thrown by an aggregate that refuses a command.
 *
 * <p>The reason travels as the details of Axon's own exception, because only those survive the way through Axon Server.
 */
public class Refused extends CommandExecutionException {

    private final transient Refusal refusal;

    public Refused(Refusal refusal) {
        super(refusal.detail(), null, refusal);
        this.refusal = refusal;
    }

    public static Refused conflict(String code, String detail) {
        return new Refused(new Refusal(Refusal.Kind.CONFLICT, code, detail, List.of()));
    }

    public static Refused notFound(String detail) {
        return new Refused(new Refusal(Refusal.Kind.NOT_FOUND, "not-found", detail, List.of()));
    }

    public static Refused forbidden(String detail) {
        return new Refused(new Refusal(Refusal.Kind.FORBIDDEN, "forbidden", detail, List.of()));
    }

    /** @param currentVersion which the caller has not seen */
    public static Refused stale(String detail, long currentVersion) {
        return new Refused(new Refusal(Refusal.Kind.STALE, "stale-version", detail, List.of(), currentVersion));
    }

    public static Refused invalid(FieldError... errors) {
        return invalid(List.of(errors));
    }

    public static Refused invalid(List<FieldError> errors) {
        return new Refused(
                new Refusal(Refusal.Kind.INVALID, "invalid-input", "Some fields are not valid; see errors.", errors));
    }

    public Refusal refusal() {
        return refusal;
    }

    /** Whether what the caller saw has changed since. */
    public boolean isStale() {
        return refusal.kind() == Refusal.Kind.STALE;
    }

    /**
     * The version that made it stale; what is answered as the current state must not be older.
     *
     * @throws IllegalStateException when it is not stale
     */
    public long currentVersion() {
        if (refusal.currentVersion() == null) {
            throw new IllegalStateException("Only what is stale has a current version: " + refusal);
        }
        return refusal.currentVersion();
    }
}
