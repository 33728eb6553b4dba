package dev.hindsight.support.audit;

import dev.hindsight.support.id.Ids;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.springframework.web.util.UriUtils;

/** What the path of a request names. */
final class RequestPath {

    private static final Pattern WORKSPACE = Pattern.compile("/api/ws/(" + Ids.WORKSPACE + ")(/.*)?");
    private static final Pattern KEY = Pattern.compile("(?<=/)[A-Z]+-[0-9]{1,18}(?=/|$)");

    /** Tokens, and the secrets that we give out, by how they begin. */
    private static final Pattern SECRET = Pattern.compile("(eyJ|whsec_|hss_)[^/]{6,}");

    private static final int MOST_KEYS = 4;

    private RequestPath() {}

    /** As controllers understand it: an address may be written in many ways, and names the same. */
    static String decoded(String path) {
        return UriUtils.decode(path, StandardCharsets.UTF_8);
    }

    /** Fit for logs and records: whoever puts a token into an address by mistake finds it in neither. */
    static String withoutSecrets(String path) {
        return SECRET.matcher(path).replaceAll("***");
    }

    /** The workspace that it names, if it is one that could be; whether there is one nobody says. */
    static Optional<String> workspaceIn(String path) {
        var match = WORKSPACE.matcher(path);
        return match.matches() ? Optional.of(match.group(1)) : Optional.empty();
    }

    /** The keys of things, such as {@code INC-12}, in their order; no route has more than two. */
    static List<String> keysIn(String path) {
        return KEY.matcher(path)
                .results()
                .map(MatchResult::group)
                .distinct()
                .limit(MOST_KEYS)
                .toList();
    }
}
