package dev.hindsight.support.read;

/** The write is stored, but its projection does not show it yet; answered with 503 and Retry-After. */
public class ProjectionBehind extends RuntimeException {

    /** What the client is told. */
    public static final String DETAIL =
            "The change is stored, but reading it back takes longer than usual. Read it again in a moment;"
                    + " repeating the request with the same Idempotency-Key is harmless.";

    public ProjectionBehind() {
        super(DETAIL);
    }
}
