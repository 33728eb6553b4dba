package dev.hindsight.standalone.api;

/** The API refused a request; the message is its explanation. */
public class ApiRefusal extends RuntimeException {

    private final int status;

    ApiRefusal(int status, String explanation) {
        super(explanation);
        this.status = status;
    }

    /** Whether the person or the workspace is not the right one, so that another request would fare no better. */
    public boolean isForEveryRequest() {
        return status == 401 || status == 403 || status == 404;
    }
}
