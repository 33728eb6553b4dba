package dev.hindsight.console.security;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/** Everything but signing in: no session, no cookie, and bearer tokens go to the services unread. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class OriginSecurity {

    /** Tokens of service accounts, also where demo people get theirs at the same address. */
    @Bean
    @Order(0)
    SecurityFilterChain tokensOfServiceAccounts(HttpSecurity http) {
        return stateless(http.securityMatcher(OriginSecurity::asksForATokenOfAServiceAccount));
    }

    private static boolean asksForATokenOfAServiceAccount(HttpServletRequest request) {
        return request.getServletPath().equals("/oauth2/token")
                && "client_credentials".equals(request.getParameter("grant_type"));
    }

    /** The page to try the API, where a person's token stays in the page. */
    @Bean
    @Order(3)
    SecurityFilterChain pagesWithPrograms(HttpSecurity http) {
        return stateless(http.securityMatcher("/api/openapi/ui").headers(OriginHeaders::setForPrograms));
    }

    @Bean
    SecurityFilterChain origin(HttpSecurity http) {
        return stateless(http.headers(headers -> OriginHeaders.set(headers)));
    }

    private static SecurityFilterChain stateless(HttpSecurity http) {
        return http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable) // there is no cookie that another site could make use of
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .build();
    }
}
