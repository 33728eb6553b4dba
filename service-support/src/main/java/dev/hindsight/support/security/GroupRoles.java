package dev.hindsight.support.security;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.hindsight.support.id.Ids;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;

/** Which role in which workspace a group of the identity provider gives. */
final class GroupRoles {

    private static final String PREFIX = "hindsight.security.claims.";
    private static final Pattern PATH = Pattern.compile("/" + Ids.WORKSPACE + "/([a-z]+)");
    private static final String ROLES =
            Arrays.stream(Role.values()).map(Role::wireName).collect(Collectors.joining(", "));

    private final Pattern pattern;
    private final Map<String, Role> roles = new HashMap<>();
    private final Map<String, List<String>> mapping = new HashMap<>();

    /** @throws InvalidConfigurationPropertyValueException with what would be right */
    GroupRoles(ClaimProperties claims) {
        pattern = compiled(claims.pattern());
        for (var role : Role.values()) {
            roles.put(role.wireName(), role);
        }
        for (var alias : claims.roles()) {
            roles.put(
                    before(alias, "roles"),
                    Role.named(after(alias))
                            .orElseThrow(() ->
                                    wrong("roles", alias, "must be '<other name>=<role>', with a role of " + ROLES)));
        }
        for (var entry : claims.mapping()) {
            mapping.computeIfAbsent(before(entry, "mapping"), group -> new ArrayList<>())
                    .add(path(entry));
        }
    }

    /** As paths {@code /workspace/role}; none when the group means nothing here. */
    List<String> pathsOf(String group) {
        var mapped = mapping.get(group);
        if (mapped != null) {
            return List.copyOf(mapped);
        }
        var found = pattern.matcher(group);
        if (!found.matches() || found.group("workspace") == null) {
            return List.of();
        }
        var role = roles.get(String.valueOf(found.group("role")));
        return role == null ? List.of() : legal("/" + found.group("workspace") + "/" + role.wireName());
    }

    /** A workspace has the name of one: ids, addresses and the audit log are read by it. */
    private static List<String> legal(String path) {
        return PATH.matches(path) ? List.of(path) : List.of();
    }

    private static Pattern compiled(String pattern) {
        try {
            var compiled = Pattern.compile(pattern);
            if (compiled.namedGroups().keySet().containsAll(List.of("workspace", "role"))) {
                return compiled;
            }
        } catch (PatternSyntaxException unreadable) {
            throw wrong("pattern", pattern, "cannot be read as a pattern of RE2: " + unreadable.getMessage());
        }
        throw wrong(
                "pattern",
                pattern,
                "must have the groups 'workspace' and 'role', such as /(?<workspace>[a-z0-9-]+)/(?<role>[a-z]+)");
    }

    private static String path(String entry) {
        var path = PATH.matcher(after(entry));
        if (!path.matches() || Role.named(path.group(1)).isEmpty()) {
            throw wrong("mapping", entry, "must be '<group>=/<workspace>/<role>', with a role of " + ROLES);
        }
        return path.group();
    }

    /** Names of groups may have equals signs of their own. */
    private static String before(String entry, String setting) {
        int sign = entry.lastIndexOf('=');
        if (sign < 1) {
            throw wrong(setting, entry, "must have the form '<name>=<what it means>'");
        }
        return entry.substring(0, sign).strip();
    }

    private static String after(String entry) {
        return entry.substring(entry.lastIndexOf('=') + 1).strip();
    }

    private static InvalidConfigurationPropertyValueException wrong(String setting, String value, String reason) {
        return new InvalidConfigurationPropertyValueException(PREFIX + setting, value, "It " + reason + ".");
    }
}
