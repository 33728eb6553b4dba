package dev.hindsight.console.login;

import java.net.URI;

/** Nothing answers at the origin: Hindsight is not running there, or not yet. */
public final class OriginUnreachable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    OriginUnreachable(URI origin, Throwable cause) {
        super("Hindsight does not answer at " + origin + ". Is it running?", cause);
    }
}
