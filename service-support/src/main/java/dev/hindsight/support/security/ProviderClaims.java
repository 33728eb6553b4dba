package dev.hindsight.support.security;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.oauth2.jwt.MappedJwtClaimSetConverter;

/**
 * Reads the claims of any identity provider as if they were Hindsight's own: {@code preferred_username} is the user name, empty
 * where there is none, and {@code groups} holds paths {@code /workspace/role}.
 */
final class ProviderClaims implements Converter<Map<String, Object>, Map<String, Object>> {

    private static final int MAX_GROUPS = 1_000;
    private static final int MAX_LENGTH = 255;
    private static final Pattern SEVERAL = Pattern.compile("[\\s,]");

    private final Converter<Map<String, Object>, Map<String, Object>> ofAnyToken =
            MappedJwtClaimSetConverter.withDefaults(Map.of());
    private final ClaimProperties settings;
    private final GroupRoles roles;

    ProviderClaims(ClaimProperties settings) {
        this.settings = settings;
        this.roles = new GroupRoles(settings);
    }

    @Override
    public Map<String, Object> convert(Map<String, Object> provided) {
        var claims = new HashMap<String, Object>(Objects.requireNonNull(ofAnyToken.convert(provided)));
        claims.put("preferred_username", userOf(provided));
        var groups = groupsOf(provided);
        claims.put("groups", pathsOf(groups));
        claims.put(Callers.OPERATOR, groups.stream().anyMatch(settings.operators()::contains));
        return claims;
    }

    private Object userOf(Map<String, Object> claims) {
        for (var name : settings.user()) {
            var value = at(name, claims);
            if (value != null) {
                return name.equals("email") && isUnverified(claims) ? "" : value;
            }
        }
        return "";
    }

    /** Whoever may enter any address could take somebody else's. */
    private static boolean isUnverified(Map<String, Object> claims) {
        return "false".equals(String.valueOf(claims.get("email_verified")));
    }

    private List<String> groupsOf(Map<String, Object> claims) {
        var groups =
                switch (at(settings.groups(), claims)) {
                    case List<?> several -> several;
                    case String one when !SEVERAL.matcher(one).find() -> List.of(one);
                    case null, default -> List.of();
                };
        return groups.stream()
                .limit(MAX_GROUPS)
                .filter(group -> group instanceof String name && name.length() <= MAX_LENGTH)
                .map(String::valueOf)
                .toList();
    }

    private List<String> pathsOf(List<String> groups) {
        return groups.stream()
                .flatMap(group -> roles.pathsOf(group).stream())
                .distinct()
                .toList();
    }

    private static @Nullable Object at(String name, Map<?, ?> claims) {
        if (claims.containsKey(name)) {
            return claims.get(name);
        }
        int dot = name.indexOf('.');
        return dot > 0 && claims.get(name.substring(0, dot)) instanceof Map<?, ?> inner
                ? at(name.substring(dot + 1), inner)
                : null;
    }
}
