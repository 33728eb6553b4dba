package dev.hindsight.notification.model;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Which headers an endpoint may ask for beside our own. */
public final class HeaderRules {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9!#$%&'*+.^_`|~-]{1,100}");
    private static final Pattern VALUE = Pattern.compile("[\\x21-\\x7e]([\\x20-\\x7e]{0,1998}[\\x21-\\x7e])?");
    private static final Set<String> OURS = Set.of(
            "accept-encoding",
            "connection",
            "content-encoding",
            "content-length",
            "content-type",
            "cookie",
            "expect",
            "host",
            "http2-settings",
            "keep-alive",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade",
            "user-agent",
            "via");

    private HeaderRules() {}

    /** What is wrong with a header, if anything. */
    public static Optional<String> complaintAbout(String name, String value) {
        if (!NAME.matcher(name).matches()) {
            return Optional.of("A header's name has 1 to 100 letters, digits or any of !#$%&'*+-.^_`|~.");
        }
        if (isOurs(name.toLowerCase(Locale.ROOT))) {
            return Optional.of("The header '" + name + "' is set by Hindsight or belongs to the connection.");
        }
        if (!VALUE.matcher(value).matches()) {
            return Optional.of("The value of '" + name
                    + "' has 1 to 2000 printable ASCII characters, with none of them a blank at either end.");
        }
        return Optional.empty();
    }

    private static boolean isOurs(String name) {
        return OURS.contains(name) || name.startsWith("webhook-") || name.startsWith("proxy-");
    }
}
