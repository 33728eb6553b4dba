package dev.hindsight.support.read;

/** What is stored is not shown by its projection yet; answered with 503 and Retry-After. */
public class ProjectionBehind extends RuntimeException {

    private static final String DETAIL =
            "The change is stored, but reading it back takes longer than usual. Read it again in a moment;"
                    + " repeating the request with the same Idempotency-Key is harmless.";

    /** That a write is stored and cannot be read back yet. */
    public ProjectionBehind() {
        this(DETAIL);
    }

    private ProjectionBehind(String detail) {
        super(detail);
    }

    /** That what is asked for, or written to, is not shown completely; nothing was changed. */
    public static ProjectionBehind ofRead() {
        return new ProjectionBehind("What is shown here is not complete yet. Ask again in a moment.");
    }
}
