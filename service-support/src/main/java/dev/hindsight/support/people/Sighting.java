package dev.hindsight.support.people;

import dev.hindsight.events.person.PersonSeenV1;
import dev.hindsight.support.security.Caller;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * What a token says of a person. A claim that is not what it should be is taken as not there: identity providers let people
 * write what they like.
 */
record Sighting(
        String workspace,
        String user,
        @Nullable String displayName,
        @Nullable String email,
        @Nullable String timeZone,
        String role) {

    private static final Pattern NAME = Pattern.compile("(?=.*\\S)[^\\p{C}\\p{Zl}\\p{Zp}]{1,200}");
    private static final Pattern ADDRESS = Pattern.compile("(?=.{3,254}$)[^\\s\\p{C}<>@\"]+@[^\\s\\p{C}<>@\"]+");

    private static final Set<String> TIME_ZONES = Set.copyOf(ZoneId.getAvailableZoneIds());

    static Sighting of(Caller caller, Jwt token) {
        return new Sighting(
                caller.workspace(),
                caller.user(),
                matching(NAME, token.getClaim("name")),
                isUnverified(token) ? null : matching(ADDRESS, token.getClaim("email")),
                timeZone(token.getClaim("zoneinfo")),
                caller.role().wireName());
    }

    /** Whoever may enter any address could appear under somebody else's. */
    private static boolean isUnverified(Jwt token) {
        return "false".equals(String.valueOf(token.<Object>getClaim("email_verified")));
    }

    /** With what was told before where this token says nothing: not every kind of token has every claim. */
    Sighting completedBy(@Nullable Sighting before) {
        return before == null
                ? this
                : new Sighting(
                        workspace,
                        user,
                        displayName == null ? before.displayName : displayName,
                        email == null ? before.email : email,
                        timeZone == null ? before.timeZone : timeZone,
                        role);
    }

    private static @Nullable String matching(Pattern pattern, @Nullable Object claim) {
        return claim instanceof String text && pattern.matcher(text).matches() ? text.strip() : null;
    }

    private static @Nullable String timeZone(@Nullable Object claim) {
        return claim instanceof String name && TIME_ZONES.contains(name) ? name : null;
    }

    PersonSeenV1 at(Instant time) {
        return new PersonSeenV1(user, displayName, email, timeZone, role, time);
    }
}
