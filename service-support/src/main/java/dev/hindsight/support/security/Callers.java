package dev.hindsight.support.security;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * Reads the caller from a checked token.
 *
 * <p>The claim {@code groups} holds paths of the form {@code /<workspace>/<role>}, as Keycloak writes group membership with
 * full paths; other groups are ignored.
 */
public final class Callers {

    /** Written by ourselves when the token is read, whatever it says. */
    static final String OPERATOR = "hindsight_operator";

    private Callers() {}

    /** The caller in that workspace, or nothing when the token gives no role there. */
    public static Optional<Caller> in(String workspace, @Nullable Authentication authentication) {
        if (authentication == null || !(authentication.getPrincipal() instanceof Jwt token)) {
            return Optional.empty();
        }
        return groups(token).stream()
                .map(group -> group.split("/", -1))
                .filter(path -> path.length == 3 && path[0].isEmpty() && path[1].equals(workspace))
                .flatMap(path -> Role.named(path[2]).stream())
                .max(Comparator.naturalOrder())
                .map(role -> new Caller(workspace, userOf(token), role, scopes(authentication)));
    }

    /** Whether somebody may see how Hindsight itself is doing, beyond any workspace. */
    static boolean isOperator(@Nullable Authentication authentication) {
        return authentication != null
                && authentication.getPrincipal() instanceof Jwt token
                && !Caller.namesAServiceAccount(userOf(token))
                && Boolean.TRUE.equals(token.getClaim(OPERATOR));
    }

    /** Who sends the request that is being handled, in whatever workspace. */
    public static Optional<String> currentUser() {
        return currentToken().map(Callers::userOf);
    }

    /** The same, told apart from others of that name: names of service accounts are unique in their workspace only. */
    static Optional<String> currentCaller() {
        return currentToken().map(token -> {
            var user = userOf(token);
            return Caller.namesAServiceAccount(user) ? user + groups(token) : user;
        });
    }

    /** When the token of who sends the request that is being handled is good no more. */
    public static Optional<Instant> currentTokenEnd() {
        return currentToken().map(Jwt::getExpiresAt);
    }

    private static Optional<Jwt> currentToken() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof Jwt token
                ? Optional.of(token)
                : Optional.empty();
    }

    /** What the token of a service account was given; tokens of people have scopes that mean nothing here. */
    static Set<Scope> scopes(@Nullable Authentication authentication) {
        if (authentication == null || !(authentication.getPrincipal() instanceof Jwt token)) {
            return Set.of();
        }
        var names =
                switch (token.getClaim("scope")) {
                    case String words -> List.of(words.split(" ", -1));
                    case List<?> list -> list;
                    case null, default -> List.of();
                };
        return names.stream()
                .flatMap(name -> Scope.named(String.valueOf(name)).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String userOf(Jwt token) {
        return String.valueOf(NamesAUser.nameOf(token));
    }

    private static List<String> groups(Jwt token) {
        return token.getClaim("groups") instanceof List<?> groups
                ? groups.stream().map(String::valueOf).toList()
                : List.of();
    }
}
