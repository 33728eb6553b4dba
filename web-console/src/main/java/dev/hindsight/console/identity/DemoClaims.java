package dev.hindsight.console.identity;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;

/** Writes into a token who the person is, under the names that an organisation's identity provider uses as well. */
final class DemoClaims implements OAuth2TokenCustomizer<JwtEncodingContext> {

    private static final String SERVICES = "hindsight";

    @Override
    public void customize(JwtEncodingContext token) {
        if (token.getTokenType().equals(OAuth2TokenType.ACCESS_TOKEN)) {
            token.getClaims().audience(List.of(SERVICES));
        }
        var person = personOf(token.getPrincipal());
        token.getClaims()
                .claim("preferred_username", person.name())
                .claim("name", person.displayName())
                .claim("email", person.email())
                .claim("zoneinfo", person.timeZone())
                .claim("groups", person.groups());
    }

    private static DemoPerson personOf(@Nullable Authentication signedIn) {
        return Optional.ofNullable(signedIn)
                .flatMap(it -> DemoPeople.named(it.getName()))
                .orElseThrow(() -> new IllegalStateException("Tokens are for demo people only"));
    }
}
