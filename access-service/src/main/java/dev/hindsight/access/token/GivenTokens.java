package dev.hindsight.access.token;

import dev.hindsight.access.client.Clients;
import dev.hindsight.access.model.ClientId;
import dev.hindsight.support.workspace.CurrentWorkspace;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.stereotype.Component;

/** Keeps no token, since each says everything about itself; notes only when an account was last given one. */
@Component
class GivenTokens implements OAuth2AuthorizationService {

    private final Clients clients;
    private final Clock clock;

    GivenTokens(Clients clients, Clock clock) {
        this.clients = clients;
        this.clock = clock;
    }

    @Override
    public void save(OAuth2Authorization given) {
        var id = ClientId.parse(given.getPrincipalName()).orElseThrow();
        try (var _ = CurrentWorkspace.of(id.workspace())) {
            clients.used(given.getRegisteredClientId(), clock.instant());
        }
    }

    @Override
    public void remove(OAuth2Authorization given) {
        // There is nothing to remove.
    }

    @Override
    public @Nullable OAuth2Authorization findById(String id) {
        return null;
    }

    @Override
    public @Nullable OAuth2Authorization findByToken(String token, @Nullable OAuth2TokenType type) {
        return null;
    }
}
