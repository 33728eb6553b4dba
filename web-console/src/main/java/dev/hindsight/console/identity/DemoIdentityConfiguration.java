package dev.hindsight.console.identity;

import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import dev.hindsight.console.Origin;
import java.time.Duration;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;

/**
 * The authorization server: its client, its people and its keys.
 *
 * <p>What it has authorized is kept in memory only. Tokens need no more: each says everything about itself and is
 * checked with the keys, which outlive a restart. A sign-in that a restart interrupts is begun again.
 */
@Configuration(proxyBeanMethods = false)
@WhenDemoIdentityIsOn
class DemoIdentityConfiguration {

    static final Set<String> SCOPES = Set.of(OidcScopes.OPENID, OidcScopes.PROFILE, OidcScopes.EMAIL);

    private static final Duration TOKEN_LIFE = Duration.ofHours(12);

    @Bean
    AuthorizationServerSettings authorizationServerSettings(Origin origin) {
        return AuthorizationServerSettings.builder()
                .issuer(origin.publicUrl().toString())
                .build();
    }

    @Bean
    RegisteredClientRepository clients(Origin origin) {
        return new InMemoryRegisteredClientRepository(commandLine(), pageToTry(origin));
    }

    /** A program on the person's own machine, which listens on a port of its choice (RFC 8252). */
    private static RegisteredClient commandLine() {
        return publicClient("hindsight-cli", "Hindsight command line")
                .redirectUri("http://127.0.0.1/callback")
                .redirectUri("http://[::1]/callback")
                .build();
    }

    /** The page to try the API, which keeps its token to itself. */
    private static RegisteredClient pageToTry(Origin origin) {
        return publicClient("hindsight-api-page", "Hindsight API page")
                .redirectUri(origin.publicUrl() + "/api/openapi/ui")
                .build();
    }

    private static RegisteredClient.Builder publicClient(String id, String name) {
        return RegisteredClient.withId(id)
                .clientId(id)
                .clientName(name)
                .clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .scopes(scopes -> scopes.addAll(SCOPES))
                .clientSettings(ClientSettings.builder().requireProofKey(true).build())
                .tokenSettings(TokenSettings.builder()
                        .accessTokenTimeToLive(TOKEN_LIFE)
                        .build());
    }

    @Bean
    JWKSource<SecurityContext> signingKeys(DemoIdentity identity) {
        return new ImmutableJWKSet<>(new SigningKeyFile(identity.keyFile()).read());
    }

    @Bean
    DemoClaims claims() {
        return new DemoClaims();
    }

    @Bean
    UserDetailsService people(PasswordEncoder passwords) {
        return new InMemoryUserDetailsManager(DemoPeople.ALL.stream()
                .map(person -> User.withUsername(person.name())
                        .password(passwords.encode(person.name()))
                        .build())
                .toList());
    }

    /** Of the lowest strength: each password is known to be its person's name, so a start need not wait for hashing. */
    @Bean
    PasswordEncoder passwords() {
        return new BCryptPasswordEncoder(4);
    }
}
