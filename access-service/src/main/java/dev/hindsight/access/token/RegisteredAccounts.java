package dev.hindsight.access.token;

import dev.hindsight.access.client.Client;
import dev.hindsight.access.client.Clients;
import dev.hindsight.access.model.ClientId;
import dev.hindsight.support.workspace.CurrentWorkspace;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.stereotype.Component;

/** The service accounts as the library knows them, read anew for each token: who is revoked is not found. */
@Component
class RegisteredAccounts implements RegisteredClientRepository {

    /** Services let clocks differ by another minute, and whoever is revoked is out within five. */
    private static final Duration TOKEN_LIFE = Duration.ofMinutes(4);

    private static final String ROLE = "hindsight.role";

    private final Clients clients;

    RegisteredAccounts(Clients clients) {
        this.clients = clients;
    }

    static String roleOf(RegisteredClient client) {
        return String.valueOf(client.getClientSettings().<Object>getSetting(ROLE));
    }

    @Override
    public @Nullable RegisteredClient findByClientId(String clientId) {
        return ClientId.parse(clientId)
                .flatMap(this::living)
                .map(RegisteredAccounts::registered)
                .orElse(null);
    }

    /** The request names its workspace only by the client. */
    private Optional<Client> living(ClientId id) {
        try (var _ = CurrentWorkspace.of(id.workspace())) {
            return clients.find(id);
        }
    }

    private static RegisteredClient registered(Client client) {
        return RegisteredClient.withId(client.accountId())
                .clientId(client.id().toString())
                .clientSecret(client.secretHash())
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .scopes(scopes -> scopes.addAll(client.scopes()))
                .clientSettings(
                        ClientSettings.builder().setting(ROLE, client.role()).build())
                .tokenSettings(TokenSettings.builder()
                        .accessTokenTimeToLive(TOKEN_LIFE)
                        .build())
                .build();
    }

    /** Only for grants that go on after the first token, which are off. */
    @Override
    public @Nullable RegisteredClient findById(String id) {
        return null;
    }

    /** The library saves a secret hashed anew when hashes became stronger; here that happens when it is rotated. */
    @Override
    public void save(RegisteredClient client) {
        // Service accounts are created and changed by commands.
    }
}
