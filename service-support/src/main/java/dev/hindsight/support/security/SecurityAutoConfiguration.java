package dev.hindsight.support.security;

import dev.hindsight.support.eventstore.StoredEvents;
import dev.hindsight.support.problem.ProblemWriter;
import dev.hindsight.support.ratelimit.RateLimitFilter;
import dev.hindsight.support.ratelimit.RateLimits;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.AuthenticationManagerResolver;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationProvider;
import org.springframework.security.oauth2.server.resource.authentication.JwtIssuerAuthenticationManagerResolver;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Makes a service a resource server: nothing is anonymous but health, and every route has a rule. */
@AutoConfiguration(before = OAuth2ResourceServerAutoConfiguration.class)
@EnableConfigurationProperties(SecurityProperties.class)
@ConditionalOnBean(StoredEvents.class)
public class SecurityAutoConfiguration {

    private static final Logger log = LoggerFactory.getLogger(SecurityAutoConfiguration.class);

    /** All else is decided by {@link WorkspaceAccess}. */
    private static final String FOR_OPERATORS =
            "This is for operators only: members of a group that HINDSIGHT_SECURITY_CLAIMS_OPERATORS names.";

    /** Tells the routes and nothing of any workspace, so that any accepted token will do. */
    private static final String DESCRIPTION = "/api/openapi";

    @Bean
    SecurityFilterChain apiSecurity(
            HttpSecurity http, SecurityProperties security, Clock clock, ProblemWriter problems, RateLimits limits)
            throws Exception {
        AuthenticationEntryPoint unauthenticated = (request, response, failure) -> {
            response.setHeader("WWW-Authenticate", "Bearer");
            problems.write(
                    response,
                    HttpStatus.UNAUTHORIZED,
                    "unauthenticated",
                    "Send a valid access token in the header 'Authorization: Bearer ...'.");
        };
        return http.authorizeHttpRequests(requests -> requests.requestMatchers("/actuator/health/**")
                        .permitAll()
                        .requestMatchers("/actuator/**")
                        .access((who, request) -> new AuthorizationDecision(Callers.isOperator(who.get())))
                        .anyRequest()
                        .authenticated())
                .oauth2ResourceServer(server -> server.authenticationManagerResolver(
                                checking(new AcceptedTokens(security, clock).byIssuer()))
                        .authenticationEntryPoint(unauthenticated)
                        .withObjectPostProcessor(telling(problems, unauthenticated)))
                .exceptionHandling(handling -> handling.authenticationEntryPoint(unauthenticated)
                        .accessDeniedHandler((request, response, denied) ->
                                problems.write(response, HttpStatus.FORBIDDEN, "forbidden", FOR_OPERATORS)))
                .headers(AnswerHeaders::set)
                .addFilterAfter(
                        new RateLimitFilter(limits, problems, Callers::currentCaller),
                        BearerTokenAuthenticationFilter.class)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                // A bearer token is never sent by a browser on its own, so there is nothing to forge.
                .csrf(AbstractHttpConfigurer::disable)
                .build();
    }

    /** Without the keys of the identity provider nobody can say whether a token is good, and a new one would not help. */
    private static ObjectPostProcessor<BearerTokenAuthenticationFilter> telling(
            ProblemWriter problems, AuthenticationEntryPoint unauthenticated) {
        return new ObjectPostProcessor<>() {
            @Override
            public <F extends BearerTokenAuthenticationFilter> F postProcess(F filter) {
                filter.setAuthenticationFailureHandler((request, response, failure) -> {
                    if (failure instanceof AuthenticationServiceException) {
                        // Everybody's requests fail until it is back, and each for the same reason.
                        log.warn(
                                "The keys of the identity provider cannot be read: {}",
                                NestedExceptionUtils.getMostSpecificCause(failure)
                                        .toString());
                        response.setHeader("Retry-After", "5");
                        problems.write(
                                response,
                                HttpStatus.SERVICE_UNAVAILABLE,
                                "identity-provider-unavailable",
                                "Your token cannot be checked, because the identity provider does not answer. Ask again in a"
                                        + " moment; the request did nothing.");
                    } else {
                        unauthenticated.commence(request, response, failure);
                    }
                });
                return filter;
            }
        };
    }

    /** Each issuer's tokens are checked by its own keys and rules; a token of any other issuer is refused. */
    private static AuthenticationManagerResolver<HttpServletRequest> checking(Map<String, JwtDecoder> decoders) {
        var managers = decoders.entrySet().stream().collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, issuer ->
                (AuthenticationManager) new ProviderManager(new JwtAuthenticationProvider(issuer.getValue()))));
        return new JwtIssuerAuthenticationManagerResolver(issuer -> {
            var manager = managers.get(issuer);
            if (manager == null) {
                throw new InvalidBearerTokenException("Nobody knows this issuer");
            }
            return manager;
        });
    }

    @Bean
    WebMvcConfigurer workspaceAccess() {
        var access = new WorkspaceAccess();
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(access).addPathPatterns("/api/**").excludePathPatterns(DESCRIPTION);
            }

            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(access);
            }
        };
    }
}
