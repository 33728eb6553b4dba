package dev.hindsight.access.token;

import dev.hindsight.access.model.ClientId;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.stereotype.Component;

/** Writes into a token which account it is of, in its one workspace and role, under the names that people's tokens use. */
@Component
class TokenClaims implements OAuth2TokenCustomizer<JwtEncodingContext> {

    private final String audience;

    TokenClaims(@Value("${hindsight.security.audience:hindsight}") String audience) {
        this.audience = audience;
    }

    @Override
    public void customize(JwtEncodingContext token) {
        var client = token.getRegisteredClient();
        var id = ClientId.parse(client.getClientId()).orElseThrow();
        token.getClaims()
                .audience(List.of(audience))
                .claim("preferred_username", id.user())
                .claim("groups", List.of("/" + id.workspace() + "/" + RegisteredAccounts.roleOf(client)));
    }
}
