package dev.hindsight.testsupport.infrastructure;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * An identity provider for tests, and beside it an issuer of tokens for service accounts: both issue access tokens and publish
 * the key they are checked with on a local address. Groups are written {@code /acme/engineer}.
 */
public final class TestTokens {

    public static final String AUDIENCE = "hindsight";

    /** Whose members run Hindsight itself. */
    public static final String OPERATORS = "/operators";

    private static final class Holder {
        private static final TestTokens SHARED = new TestTokens();
    }

    private final RSAKey key = newKey();
    private final RSAKey foreignKey = newKey();
    private final KeySetServer keys = new KeySetServer(new JWKSet(key));

    private final RSAKey accountsKey = newKey();
    private final KeySetServer accountsKeys = new KeySetServer(new JWKSet(accountsKey));

    private TestTokens() {}

    /** The one that {@link WithTestInfrastructure} makes applications trust. */
    public static TestTokens shared() {
        return Holder.SHARED;
    }

    /** Makes an application trust these tokens. */
    public Map<String, Object> springProperties() {
        return Map.of(
                "hindsight.security.issuer", issuer(),
                "hindsight.security.jwk-set-uri", jwkSetUri(),
                "hindsight.security.claims.operators", OPERATORS,
                "hindsight.security.service-accounts.issuer", accountsIssuer(),
                "hindsight.security.service-accounts.jwk-set-uri", accountsKeys.uri());
    }

    public String issuer() {
        return keys.origin();
    }

    public String jwkSetUri() {
        return keys.uri();
    }

    /** Who issues the tokens of service accounts. */
    public String accountsIssuer() {
        return accountsKeys.origin() + "/service-accounts";
    }

    /**
     * A token of a service account that everything is right with, valid for five minutes.
     *
     * @param name without the prefix, for example {@code monitoring}
     * @param group its one workspace and role, for example {@code /acme/engineer}
     * @param scopes what it may do of its role, for example {@code incidents:write}
     */
    public String serviceAccountToken(String name, String group, String... scopes) {
        return signed(accountClaims(name, group, scopes).build(), accountsKey);
    }

    /** A token that everything is right with, valid for an hour. */
    public String token(String user, String... groups) {
        return signed(claims(user, groups).build(), key);
    }

    /** A valid token whose claims are changed first, e.g. {@code claims -> claims.claim("zoneinfo", null)}. */
    public String token(String user, List<String> groups, Consumer<JWTClaimsSet.Builder> change) {
        JWTClaimsSet.Builder claims = claims(user, groups.toArray(String[]::new));
        change.accept(claims);
        return signed(claims.build(), key);
    }

    /** Ended an hour ago. */
    public String expiredToken(String user, String... groups) {
        Instant end = Instant.now().minus(Duration.ofHours(1));
        return token(user, List.of(groups), claims -> claims.issueTime(Date.from(end.minusSeconds(60)))
                .notBeforeTime(Date.from(end.minusSeconds(60)))
                .expirationTime(Date.from(end)));
    }

    /** Signed with the right key in the name of somebody else. */
    public String tokenOfAnotherIssuer(String user, String... groups) {
        return token(user, List.of(groups), claims -> claims.issuer("https://issuer.example.org"));
    }

    /** Issued for another application. */
    public String tokenForAnotherAudience(String user, String... groups) {
        return token(user, List.of(groups), claims -> claims.audience("another-application"));
    }

    /** Says that it was signed with the right key, and was not. */
    public String tokenSignedByAnotherKey(String user, String... groups) {
        return signed(claims(user, groups).build(), foreignKey, key.getKeyID());
    }

    /** Algorithm {@code none}. */
    public String unsignedToken(String user, String... groups) {
        return new PlainJWT(claims(user, groups).build()).serialize();
    }

    /** The key that tokens are signed with, for those who try to get by without it. */
    RSAKey key() {
        return key;
    }

    /** The key that tokens of service accounts are signed with. */
    RSAKey accountsKey() {
        return accountsKey;
    }

    JWTClaimsSet.Builder accountClaims(String name, String group, String... scopes) {
        Instant now = Instant.now();
        return new JWTClaimsSet.Builder()
                .jwtID(UUID.randomUUID().toString())
                .issuer(accountsIssuer())
                .audience(AUDIENCE)
                .subject(group.split("/", -1)[1] + "." + name)
                .issueTime(Date.from(now))
                .notBeforeTime(Date.from(now))
                .expirationTime(Date.from(now.plus(Duration.ofMinutes(5))))
                .claim("preferred_username", "service:" + name)
                .claim("groups", List.of(group))
                .claim("scope", List.of(scopes));
    }

    JWTClaimsSet.Builder claims(String user, String... groups) {
        Instant now = Instant.now();
        return new JWTClaimsSet.Builder()
                .jwtID(UUID.randomUUID().toString())
                .issuer(issuer())
                .audience(AUDIENCE)
                .subject(user)
                .issueTime(Date.from(now))
                .notBeforeTime(Date.from(now))
                .expirationTime(Date.from(now.plus(Duration.ofHours(1))))
                .claim("preferred_username", user)
                .claim("name", user.substring(0, 1).toUpperCase(Locale.ROOT) + user.substring(1))
                .claim("email", user + "@example.org")
                .claim("zoneinfo", "Europe/Berlin")
                .claim("groups", List.of(groups));
    }

    private String signed(JWTClaimsSet claims, RSAKey signingKey) {
        return signed(claims, signingKey, signingKey.getKeyID());
    }

    private String signed(JWTClaimsSet claims, RSAKey signingKey, String keyName) {
        try {
            JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                    .type(JOSEObjectType.JWT)
                    .keyID(keyName)
                    .build();
            SignedJWT token = new SignedJWT(header, claims);
            token.sign(new RSASSASigner(signingKey));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException("The token could not be signed", e);
        }
    }

    private static RSAKey newKey() {
        try {
            return new RSAKeyGenerator(2048).keyIDFromThumbprint(true).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException("No key could be generated", e);
        }
    }
}
