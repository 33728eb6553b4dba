package dev.hindsight.notification.delivery;

import dev.hindsight.notification.guard.ForbiddenAddress;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.MalformedChunkCodingException;
import org.apache.hc.core5.http.MessageConstraintException;
import org.apache.hc.core5.http.NoHttpResponseException;
import org.apache.hc.core5.http.ProtocolException;
import org.jspecify.annotations.Nullable;

/** Says why there was no answer without naming addresses or the URL, which may be a secret. */
final class Failures {

    private Failures() {}

    static String describe(@Nullable Throwable failure) {
        return switch (failure) {
            case ForbiddenAddress forbidden -> String.valueOf(forbidden.getMessage());
            case UnknownHostException _ -> "The host's name could not be looked up.";
            case ConnectTimeoutException _ -> "No connection could be made in time.";
            case SocketTimeoutException _ -> "The receiver did not answer in time.";
            case ConnectException _ -> "No connection could be made.";
            case SSLException untrusted -> describe(untrusted);
            case NoHttpResponseException _ -> "The receiver closed the connection without an answer.";
            case ConnectionClosedException _ -> "The receiver closed the connection in the middle of its answer.";
            case SocketException _ -> "The receiver broke off the connection.";
            case MessageConstraintException _ -> "The receiver's answer has too many headers, or too long ones.";
            case MalformedChunkCodingException _ -> "The receiver's answer is not HTTP.";
            case ProtocolException _ -> "The receiver's answer is not HTTP.";
            case null, default ->
                "The exchange failed"
                        + (failure == null ? "." : ": " + failure.getClass().getSimpleName() + ".");
        };
    }

    /** The innermost reason says most. */
    private static String describe(SSLException failure) {
        var reason = Stream.<Throwable>iterate(failure, Objects::nonNull, Throwable::getCause)
                .map(Failures::complaintAboutCertificate)
                .flatMap(Optional::stream)
                .reduce((_, inner) -> inner)
                .orElse("the receiver does not speak TLS, or none that is accepted");
        return "No secure connection could be made: " + reason + ".";
    }

    private static Optional<String> complaintAboutCertificate(Throwable cause) {
        return switch (cause) {
            case CertificateExpiredException _ -> Optional.of("the certificate has expired");
            case CertificateNotYetValidException _ -> Optional.of("the certificate is not valid yet");
            case CertPathBuilderException _ -> Optional.of("nobody who is trusted here vouches for the certificate");
            case CertificateException _ -> Optional.of("the certificate is for another host");
            case SSLPeerUnverifiedException _ -> Optional.of("the certificate is for another host");
            default -> Optional.empty();
        };
    }
}
