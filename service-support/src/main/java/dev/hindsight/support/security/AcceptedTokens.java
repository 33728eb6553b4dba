package dev.hindsight.support.security;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTypeValidator;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/** Makes what checks the tokens of each issuer, by its own keys and its own rules. */
final class AcceptedTokens {

    private final SecurityProperties security;
    private final Clock clock;
    private final ProviderClaims claimsOfPeople;

    AcceptedTokens(SecurityProperties security, Clock clock) {
        this.security = security;
        this.clock = clock;
        this.claimsOfPeople = new ProviderClaims(security.claims());
    }

    /** By issuer, letter by letter. */
    Map<String, JwtDecoder> byIssuer() {
        var decoders = new HashMap<String, JwtDecoder>();
        decoders.put(security.issuer(), ofPeople());
        var accounts = security.serviceAccounts();
        if (accounts != null) {
            var decoder = withStrongAlgorithms(accounts.jwkSetUri());
            decoder.setJwtValidator(rules(accounts.issuer(), JwtTypeValidator.jwt(), NamesAUser.ofAServiceAccount()));
            decoders.put(accounts.issuer(), decoder);
        }
        return Map.copyOf(decoders);
    }

    private JwtDecoder ofPeople() {
        var keys = security.jwkSetUri();
        return keys == null || keys.isBlank()
                ? new DiscoveredDecoder(() -> ofPeople(new Discovery(security.issuer()).addressOfKeys()))
                : ofPeople(keys);
    }

    private JwtDecoder ofPeople(String keys) {
        var decoder = withStrongAlgorithms(keys);
        decoder.setClaimSetConverter(claimsOfPeople);
        decoder.setJwtValidator(rules(security.issuer(), typesOfPeople(), NamesAUser.ofAPerson()));
        return decoder;
    }

    private NimbusJwtDecoder withStrongAlgorithms(String keys) {
        return NimbusJwtDecoder.withJwkSource(new IssuerKeys(keys, clock))
                .jwsAlgorithms(algorithms -> {
                    algorithms.clear();
                    algorithms.add(SignatureAlgorithm.RS256);
                    algorithms.add(SignatureAlgorithm.ES256);
                })
                .build();
    }

    /** Providers that follow RFC 9068 say that a token is for access; the others say nothing of use. */
    private static JwtTypeValidator typesOfPeople() {
        var types = new JwtTypeValidator("JWT", "at+jwt", "application/at+jwt");
        types.setAllowEmpty(true);
        return types;
    }

    private OAuth2TokenValidator<Jwt> rules(String issuer, JwtTypeValidator types, NamesAUser name) {
        var audience = new JwtClaimValidator<List<String>>(
                JwtClaimNames.AUD, audiences -> audiences != null && audiences.contains(security.audience()));
        // The timestamps' own validator takes a token that never ends.
        var end = new JwtClaimValidator<Object>(JwtClaimNames.EXP, Objects::nonNull);
        return JwtValidators.createDefaultWithValidators(
                List.of(new JwtIssuerValidator(issuer), types, audience, end, name));
    }
}
