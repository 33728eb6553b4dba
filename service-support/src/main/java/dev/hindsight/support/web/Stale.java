package dev.hindsight.support.web;

/** What the caller saw has changed since: answered with 412, the current resource and its {@code ETag}. */
public class Stale extends RuntimeException {

    private final String detail;
    private final transient Object current;
    private final long version;

    public Stale(String detail, Object current, long version) {
        super(detail);
        this.detail = detail;
        this.current = current;
        this.version = version;
    }

    String detail() {
        return detail;
    }

    Object current() {
        return current;
    }

    long version() {
        return version;
    }
}
