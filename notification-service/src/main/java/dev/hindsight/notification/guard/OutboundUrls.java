package dev.hindsight.notification.guard;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Says at registration what is wrong with a URL, as far as it can be known then: names may point elsewhere tomorrow, which
 * is why each connection is checked again.
 */
@Component
public class OutboundUrls {

    private static final Set<String> SCHEMES = Set.of("http", "https");
    private static final int MAX_PORT = 65_535;

    private static final String INVALID_HOST = "The host of this URL, or its port, is not valid: a name is"
            + " written in ASCII, an international one like xn--bcher-kva.example, and an address in its usual form.";
    private static final String NOT_PUBLIC = "Announcements go to public addresses only; this one is private, local or"
            + " reserved, and the installation does not allow it.";

    private final OutboundGuard guard;

    OutboundUrls(OutboundGuard guard) {
        this.guard = guard;
    }

    /** What is wrong with a URL, for the person who wrote it. */
    public Optional<String> complaintAbout(String text) {
        URI url;
        try {
            url = new URI(text);
        } catch (URISyntaxException unreadable) {
            return Optional.of("This is not a URL.");
        }
        if (url.getScheme() == null || !SCHEMES.contains(url.getScheme().toLowerCase(Locale.ROOT))) {
            return Optional.of("A URL begins with https:// or http://.");
        }
        if (url.getRawFragment() != null || contains(url.getRawAuthority(), "@")) {
            return Optional.of("A URL names a host, and neither a user nor a fragment.");
        }
        if (url.getHost() == null) {
            return Optional.of(INVALID_HOST);
        }
        if (url.getPort() == 0 || url.getPort() > MAX_PORT) {
            return Optional.of("A port is a number from 1 to " + MAX_PORT + ".");
        }
        var host = url.getHost().toLowerCase(Locale.ROOT);
        return HostSyntax.looksLikeAnAddress(host) ? complaintAboutAddress(host) : complaintAboutName(host);
    }

    private static boolean contains(@Nullable String text, String part) {
        return text != null && text.contains(part);
    }

    private Optional<String> complaintAboutAddress(String host) {
        var literal = host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
        try {
            var address = InetAddress.ofLiteral(literal);
            if (HostSyntax.isOddlyWritten(literal, address)) {
                return Optional.of(INVALID_HOST);
            }
            return guard.allows(address) ? Optional.empty() : Optional.of(NOT_PUBLIC);
        } catch (IllegalArgumentException noAddress) {
            return Optional.of(INVALID_HOST);
        }
    }

    private Optional<String> complaintAboutName(String host) {
        if (host.endsWith(".")) {
            return Optional.of("Write the host's name without the dot at its end.");
        }
        if (!HostSyntax.isName(host)) {
            return Optional.of(INVALID_HOST);
        }
        try {
            guard.resolve(host);
            return Optional.empty();
        } catch (ForbiddenAddress forbidden) {
            return Optional.of(NOT_PUBLIC);
        } catch (UnknownHostException notFound) {
            // A public name may be set up later; a private one that cannot be looked up here is never reached from
            // here.
            return HostSyntax.isLocal(host) ? Optional.of(NOT_PUBLIC) : Optional.empty();
        }
    }
}
