package dev.hindsight.notification.guard;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/** The URLs and names in {@code src/test/resources/outbound}. */
public final class OutboundCorpus {

    private static final Pattern SECTION = Pattern.compile("\\[(.+): (.+)]");
    private static final Pattern UNICODE = Pattern.compile("\\\\u([0-9a-f]{4})");

    private OutboundCorpus() {}

    /**
     * A URL that must be refused.
     *
     * @param reason part of what the refusal says
     */
    public record HostileUrl(String category, String reason, String url) {}

    public static List<HostileUrl> hostile() {
        var urls = new ArrayList<HostileUrl>();
        var category = "";
        var reason = "";
        for (var line : lines("hostile-urls.txt")) {
            var section = SECTION.matcher(line);
            if (section.matches()) {
                category = section.group(1);
                reason = section.group(2);
            } else {
                urls.add(new HostileUrl(category, reason, unescaped(line)));
            }
        }
        return urls;
    }

    public static List<String> honest() {
        return lines("honest-urls.txt");
    }

    /** A resolver that knows the names of the corpus and no others. */
    public static HostNames names() {
        Map<String, InetAddress[]> known = new HashMap<>();
        for (var line : lines("names.txt")) {
            var words = line.split(" ");
            known.put(
                    words[0],
                    Arrays.stream(words).skip(1).map(InetAddress::ofLiteral).toArray(InetAddress[]::new));
        }
        return host -> {
            var addresses = known.get(host.toLowerCase(Locale.ROOT));
            if (addresses == null) {
                throw new UnknownHostException(host);
            }
            return addresses;
        };
    }

    private static String unescaped(String line) {
        return UNICODE.matcher(line)
                .replaceAll(code -> Character.toString(Integer.parseInt(code.group(1), 16)))
                .translateEscapes();
    }

    private static List<String> lines(String file) {
        try (var stream = Objects.requireNonNull(OutboundCorpus.class.getResourceAsStream("/outbound/" + file), file)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isEmpty() && !line.startsWith("; "))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
