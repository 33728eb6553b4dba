package dev.hindsight.endtoend.isolation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Ways to write a path that a careless part of a server could take for another path, or for the same one. */
final class OddPaths {

    /** Instead of a slash. */
    private static final List<String> SLASHES = List.of(
            "//",
            "/./",
            "/x/../",
            "/;/",
            "/%2e/",
            "/x/%2e%2e/",
            "/x/..;/",
            "%2f",
            "%2F",
            "%252f",
            "\\",
            "%5c",
            "/%00/",
            ";a=b/",
            "%3b/",
            "/%20/");

    /** After the path. */
    private static final List<String> ENDS = List.of(
            "/",
            "//",
            "/.",
            "/..",
            "/x/..",
            ".json",
            ".html",
            ";",
            ";a=b",
            ";.css",
            "%20",
            "%00",
            "%0a",
            "%0d%0aX-A:b",
            "%3b",
            "?",
            "?a=/../",
            "#",
            "%23",
            "/%2e",
            "..;/",
            "*",
            "~");

    private OddPaths() {}

    static List<String> of(String path) {
        var odd = new ArrayList<String>();
        slashesIn(path)
                .forEach(slash -> SLASHES.forEach(
                        other -> odd.add(path.substring(0, slash) + other + path.substring(slash + 1))));
        ENDS.forEach(end -> odd.add(path + end));
        segmentsOf(path).forEach(segment -> {
            odd.add(path.replaceFirst("/" + segment, "/" + segment.toUpperCase(Locale.ROOT)));
            odd.add(path.replaceFirst(
                    "/" + segment, "/%" + Integer.toHexString(segment.charAt(0)) + segment.substring(1)));
        });
        odd.add("http://localhost" + path);
        odd.add("http://user:password@localhost" + path);
        odd.add(path.substring(1));
        odd.add("/actuator/health/.." + path);
        odd.add("/actuator/health/..;" + path);
        odd.add("/actuator/health/%2e%2e/%2e%2e" + path);
        odd.add("/login/../" + path);
        odd.add("/api/openapi/ui/../../.." + path);
        return odd.stream().distinct().toList();
    }

    private static IntStream slashesIn(String path) {
        return IntStream.range(0, path.length()).filter(at -> path.charAt(at) == '/');
    }

    private static Stream<String> segmentsOf(String path) {
        return Stream.of(path.split("/", -1)).filter(segment -> !segment.isEmpty());
    }
}
