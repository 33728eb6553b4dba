package dev.hindsight.console.identity;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import dev.hindsight.console.security.OriginHeaders;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.OAuth2AuthorizationServerConfiguration;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.authorization.oidc.OidcProviderConfiguration;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;

/** Protects the authorization server's endpoints and the login page; only here are there sessions. */
@Configuration(proxyBeanMethods = false)
@WhenDemoIdentityIsOn
class DemoIdentitySecurity {

    /** A login ends in a redirect to the program that asked for it, which listens on the person's own machine. */
    private static final String LOOPBACK = "http://127.0.0.1:*";

    @Bean
    @Order(1)
    SecurityFilterChain authorizationServer(HttpSecurity http) {
        return http.oauth2AuthorizationServer(server -> {
                    http.securityMatcher(server.getEndpointsMatcher());
                    server.oidc(oidc -> oidc.providerConfigurationEndpoint(
                            endpoint -> endpoint.providerConfigurationCustomizer(DemoIdentitySecurity::whatThereIs)));
                })
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .exceptionHandling(exceptions -> exceptions.defaultAuthenticationEntryPointFor(
                        new LoginUrlAuthenticationEntryPoint(LoginPage.PATH), fromABrowser()))
                .headers(headers -> OriginHeaders.set(headers, LOOPBACK))
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain login(HttpSecurity http) {
        return http.securityMatcher(LoginPage.PATH, LoginPage.LOGOUT)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .formLogin(form -> form.loginPage(LoginPage.PATH).defaultSuccessUrl(LoginPage.PATH))
                .logout(logout -> logout.logoutUrl(LoginPage.LOGOUT).logoutSuccessUrl(LoginPage.PATH + "?goodbye"))
                .headers(headers -> OriginHeaders.set(headers, LOOPBACK))
                .build();
    }

    @Bean
    JwtDecoder ownTokens(JWKSource<SecurityContext> signingKeys) {
        return OAuth2AuthorizationServerConfiguration.jwtDecoder(signingKeys);
    }

    /** Tells clients of the one way in, and not of all that the library could do. */
    private static void whatThereIs(OidcProviderConfiguration.Builder configuration) {
        configuration.tokenEndpointAuthenticationMethods(methods -> {
            methods.clear();
            methods.add(ClientAuthenticationMethod.NONE.getValue());
        });
        configuration.grantTypes(types -> {
            types.clear();
            types.add(AuthorizationGrantType.AUTHORIZATION_CODE.getValue());
        });
        configuration.scopes(scopes -> {
            scopes.clear();
            scopes.addAll(DemoIdentityConfiguration.SCOPES);
        });
    }

    private static MediaTypeRequestMatcher fromABrowser() {
        var html = new MediaTypeRequestMatcher(MediaType.TEXT_HTML);
        html.setIgnoredMediaTypes(Set.of(MediaType.ALL));
        return html;
    }
}
