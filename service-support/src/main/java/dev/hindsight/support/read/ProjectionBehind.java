package dev.hindsight.support.read;

/** What is stored is not shown by its projection yet; answered with 503 and Retry-After. */
public class ProjectionBehind extends RuntimeException {

    private final String code;

    private ProjectionBehind(String code, String detail) {
        super(detail);
        this.code = code;
    }

    /** That a write is stored and cannot be read back yet. */
    public static ProjectionBehind ofWrite() {
        return new ProjectionBehind(
                "projection-behind",
                "The change is stored, but reading it back takes longer than usual. Read it again in a moment;"
                        + " repeating the request with the same Idempotency-Key is harmless.");
    }

    /** That what is asked for, or was to be written to, is not shown completely; nothing was changed. */
    public static ProjectionBehind ofRead() {
        return new ProjectionBehind(
                "read-behind",
                "What this is about is not shown completely yet; nothing was changed. Ask again in a moment.");
    }

    /** The stable name of the problem. */
    public String code() {
        return code;
    }
}
