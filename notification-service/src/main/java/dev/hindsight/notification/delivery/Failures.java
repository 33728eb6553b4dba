package dev.hindsight.notification.delivery;

import dev.hindsight.notification.guard.ForbiddenAddress;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLException;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.NoHttpResponseException;
import org.jspecify.annotations.Nullable;

/** Says why there was no answer without naming addresses or the URL, which may be a secret. */
final class Failures {

    private Failures() {}

    static String describe(@Nullable Throwable failure) {
        return switch (failure) {
            case ForbiddenAddress forbidden -> String.valueOf(forbidden.getMessage());
            case UnknownHostException _ -> "The host's name could not be looked up.";
            case SocketTimeoutException _ -> "The receiver did not answer in time.";
            case ConnectException _ -> "No connection could be made.";
            case SSLException _ ->
                "No secure connection could be made: the certificate or the protocol is not accepted.";
            case NoHttpResponseException _ -> "The receiver closed the connection without an answer.";
            case ConnectionClosedException _ -> "The receiver closed the connection in the middle of its answer.";
            case null, default ->
                "The exchange failed"
                        + (failure == null ? "." : ": " + failure.getClass().getSimpleName() + ".");
        };
    }
}
