package dev.hindsight.endtoend.contract;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;

/** Tokens of the identity provider of a running instance, for people that it does not know. */
record Tokens(RSAKey key, URI issuer) {

    static Tokens signedBy(Path keys, URI issuer) throws IOException {
        try {
            return new Tokens(JWKSet.load(keys.toFile()).getKeys().getFirst().toRSAKey(), issuer);
        } catch (ParseException notKeys) {
            throw new IllegalStateException(notKeys);
        }
    }

    String token(String user, String... groups) {
        var now = Instant.now();
        var claims = new JWTClaimsSet.Builder()
                .issuer(issuer.toString())
                .audience("hindsight")
                .subject(user)
                .claim("preferred_username", user)
                .claim("groups", List.of(groups))
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(Duration.ofHours(1))))
                .build();
        var token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(), claims);
        try {
            token.sign(new RSASSASigner(key));
        } catch (JOSEException unsignable) {
            throw new IllegalStateException(unsignable);
        }
        return token.serialize();
    }
}
