package dev.hindsight.access.token;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import dev.hindsight.support.problem.ProblemWriter;
import dev.hindsight.support.security.AnswerHeaders;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.authorization.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.server.authorization.authentication.ClientSecretAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientCredentialsAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.web.authentication.ClientSecretBasicAuthenticationConverter;
import org.springframework.security.oauth2.server.authorization.web.authentication.ClientSecretPostAuthenticationConverter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.preauth.AbstractPreAuthenticatedProcessingFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * The two endpoints of the authorization server: tokens for client credentials, and the keys to check them. What else the
 * library could do is left out, and its paths belong to the API, which has nothing there.
 */
@Configuration(proxyBeanMethods = false)
class TokenEndpoint {

    private static final String TOKEN = "/oauth2/token";
    private static final String KEYS = "/oauth2/jwks";

    @Bean
    @Order(1)
    SecurityFilterChain tokens(HttpSecurity http, ProblemWriter problems) {
        return http.oauth2AuthorizationServer(TokenEndpoint::onlyClientCredentials)
                .securityMatcher(endpoints())
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .exceptionHandling(handling -> handling.authenticationEntryPoint((request, response, nobody) -> {
                    response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic");
                    response.setStatus(HttpStatus.UNAUTHORIZED.value());
                    response.setContentType(MediaType.APPLICATION_JSON_VALUE);
                    response.getWriter().write("{\"error\":\"invalid_client\"}");
                }))
                .addFilterBefore(new TokenRateLimit(problems), AbstractPreAuthenticatedProcessingFilter.class)
                .headers(AnswerHeaders::set)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                // Credentials come with each request, and no browser sends them on its own.
                .csrf(AbstractHttpConfigurer::disable)
                .build();
    }

    private static RequestMatcher endpoints() {
        var paths = PathPatternRequestMatcher.withDefaults();
        return new OrRequestMatcher(paths.matcher(HttpMethod.POST, TOKEN), paths.matcher(HttpMethod.GET, KEYS));
    }

    private static void onlyClientCredentials(OAuth2AuthorizationServerConfigurer server) {
        server.clientAuthentication(client -> client.authenticationConverters(converters -> {
                    converters.clear();
                    converters.addAll(List.of(
                            new ClientSecretBasicAuthenticationConverter(),
                            new ClientSecretPostAuthenticationConverter()));
                })
                .authenticationProviders(
                        providers -> providers.removeIf(it -> !(it instanceof ClientSecretAuthenticationProvider))));
        server.tokenEndpoint(token -> token.accessTokenRequestConverters(converters -> {
                    converters.clear();
                    converters.add(new AllScopesUnlessNamed());
                })
                .authenticationProviders(providers ->
                        providers.removeIf(it -> !(it instanceof OAuth2ClientCredentialsAuthenticationProvider))));
    }

    @Bean
    AuthorizationServerSettings issuer(@Value("${hindsight.security.service-accounts.issuer}") String issuer) {
        return AuthorizationServerSettings.builder()
                .issuer(issuer)
                .tokenEndpoint(TOKEN)
                .jwkSetEndpoint(KEYS)
                .build();
    }

    @Bean
    JWKSource<SecurityContext> signingKeys(SigningKey key) {
        return new ImmutableJWKSet<>(new JWKSet(key.read()));
    }
}
