package dev.hindsight.notification.mail;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The addresses in a {@code mailto:} URL (RFC 6068): some of them, parted by commas, in characters that need no escape, and
 * nothing behind them, as what can stand there are headers.
 */
public final class MailAddresses {

    private static final String SCHEME = "mailto:";
    private static final int MOST = 10;
    private static final int LONGEST = 254;
    private static final Pattern ADDRESS =
            Pattern.compile("(?!\\.)(?!.*\\.\\.)[A-Za-z0-9.!#$'*+/=^_`{|}~-]{1,64}(?<!\\.)"
                    + "@([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)*[A-Za-z]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?");

    private MailAddresses() {}

    /** What is wrong with such a URL, for the person who wrote it. */
    public static Optional<String> complaintAbout(String url) {
        if (!url.startsWith(SCHEME)) {
            return Optional.of("The URL of mail begins with mailto:, such as mailto:team@example.org.");
        }
        var addresses = of(url);
        if (addresses.size() > MOST) {
            return Optional.of(
                    "A letter goes to at most " + MOST + " addresses; a list on your mail server takes more.");
        }
        var seen = new HashSet<String>();
        for (var address : addresses) {
            if (address.length() > LONGEST || !ADDRESS.matcher(address).matches()) {
                return Optional.of("'" + address + "' is no address of mail, or one that is not taken here; write"
                        + " mailto:team@example.org,lead@example.org and nothing behind it.");
            }
            if (!seen.add(address.toLowerCase(Locale.ROOT))) {
                return Optional.of("'" + address + "' is there twice.");
            }
        }
        return Optional.empty();
    }

    /** Whether that is one address. */
    public static boolean isAddress(String text) {
        return ADDRESS.matcher(text).matches();
    }

    /** The addresses of a URL that was found to be right. */
    public static List<String> of(String url) {
        return List.of(url.substring(SCHEME.length()).split(",", -1));
    }
}
