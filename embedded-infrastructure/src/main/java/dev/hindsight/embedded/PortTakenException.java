package dev.hindsight.embedded;

/** A port that was asked for belongs to another process. */
public final class PortTakenException extends EmbeddedInfrastructureException {

    private final int port;

    PortTakenException(int port, String purpose, Throwable cause) {
        super(
                "Port %d on 127.0.0.1 is taken by another process, so %s cannot listen there. Stop that process or choose another port."
                        .formatted(port, purpose),
                cause);
        this.port = port;
    }

    public int port() {
        return port;
    }
}
