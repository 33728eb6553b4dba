package dev.hindsight.notification.guard;

import java.net.InetAddress;
import java.util.List;
import java.util.regex.Pattern;

/** How hosts are written: what is a name, what is an address, and what only looks like one. */
final class HostSyntax {

    private static final Pattern NAME =
            Pattern.compile("(?!.{254})([a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?\\.)*[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?");
    /** As browsers have it: whoever reads addresses leniently takes such a name for one. */
    private static final Pattern ENDS_IN_A_NUMBER = Pattern.compile("(.*\\.)?(\\d+|0x[0-9a-f]*)\\.?");
    /** Names that no public server may answer for, and those by which machines ask their cloud about themselves. */
    private static final List<String> LOCAL = List.of(
            "localhost",
            "localdomain",
            "local",
            "internal",
            "intranet",
            "lan",
            "home",
            "home.arpa",
            "corp",
            "private",
            "onion",
            "alt",
            "invalid",
            "metadata.goog",
            "metadata.tencentyun.com");

    private HostSyntax() {}

    /** @param host in lower case */
    static boolean isName(String host) {
        return NAME.matcher(host).matches() && !looksLikeAnAddress(host);
    }

    static boolean looksLikeAnAddress(String host) {
        return host.startsWith("[") || ENDS_IN_A_NUMBER.matcher(host).matches();
    }

    /** Whether a name means something only inside a network. */
    static boolean isLocal(String name) {
        return !name.contains(".") || LOCAL.stream().anyMatch(each -> name.equals(each) || name.endsWith("." + each));
    }

    /** An IPv4 address in an unusual base or with parts left out, or one dressed as IPv6. */
    static boolean isOddlyWritten(String literal, InetAddress address) {
        return literal.contains(":")
                ? literal.contains("%") || address.getAddress().length == 4
                : !literal.equals(address.getHostAddress());
    }
}
