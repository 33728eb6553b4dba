package dev.hindsight.notification.guard;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * Says at registration what is wrong with a URL, as far as it can be known then: names may point elsewhere tomorrow, which
 * is why each connection is checked again.
 */
@Component
public class OutboundUrls {

    private static final Set<String> SCHEMES = Set.of("http", "https");
    private static final Pattern NAME =
            Pattern.compile("(?!.{254})([a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?\\.)*[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?");
    private static final Pattern ENDS_IN_A_NUMBER = Pattern.compile("(.*\\.)?(\\d+|0x[0-9a-f]*)");
    private static final List<String> LOCAL_NAMES =
            List.of("localhost", "local", "internal", "intranet", "lan", "home.arpa", "corp", "private");
    private static final int MAX_PORT = 65_535;

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
        if (url.getHost() == null || url.getRawUserInfo() != null || url.getRawFragment() != null) {
            return Optional.of("A URL names a host, and neither a user nor a fragment.");
        }
        if (url.getPort() == 0 || url.getPort() > MAX_PORT) {
            return Optional.of("A port is a number from 1 to " + MAX_PORT + ".");
        }
        var host = url.getHost().toLowerCase(Locale.ROOT);
        return host.startsWith("[") || ENDS_IN_A_NUMBER.matcher(host).matches()
                ? complaintAboutAddress(host)
                : complaintAboutName(host);
    }

    private Optional<String> complaintAboutAddress(String host) {
        var literal = host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
        try {
            var address = InetAddress.ofLiteral(literal);
            if (isOddlyWritten(literal, address)) {
                return Optional.of("Write the address in its usual form, or use a name.");
            }
            return guard.allows(address) ? Optional.empty() : Optional.of(notPublic());
        } catch (IllegalArgumentException noAddress) {
            return Optional.of("This address is not valid.");
        }
    }

    /** An IPv4 address in an unusual base or with parts left out, or one dressed as IPv6. */
    private static boolean isOddlyWritten(String literal, InetAddress address) {
        return literal.contains(":")
                ? literal.contains("%") || address.getAddress().length == 4
                : !literal.equals(address.getHostAddress());
    }

    private Optional<String> complaintAboutName(String host) {
        if (!NAME.matcher(host).matches()) {
            return Optional.of("This host's name is not valid.");
        }
        try {
            guard.resolve(host);
            return Optional.empty();
        } catch (ForbiddenAddress forbidden) {
            return Optional.of(notPublic());
        } catch (UnknownHostException notFound) {
            // A public name may be set up later; a private one that cannot be looked up here is never reached from
            // here.
            return isLocal(host) ? Optional.of(notPublic()) : Optional.empty();
        }
    }

    private static boolean isLocal(String host) {
        return !host.contains(".")
                || LOCAL_NAMES.stream().anyMatch(name -> host.equals(name) || host.endsWith("." + name));
    }

    private static String notPublic() {
        return "Announcements go to public addresses only; this one is private, local or reserved, and the installation"
                + " does not allow it.";
    }
}
