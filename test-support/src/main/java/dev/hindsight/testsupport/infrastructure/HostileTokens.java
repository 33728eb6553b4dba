package dev.hindsight.testsupport.infrastructure;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jwt.JWTClaimsSet;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Access tokens that nobody may be let in with, by what is wrong with them. After RFC 8725 (JSON Web Token Best Current
 * Practices) and the known attacks on libraries.
 */
public final class HostileTokens {

    private static final String TYPE = "JWT";

    private static final TestTokens RIGHT = TestTokens.shared();

    private final String group;
    private final RSAKey key;
    private final String issuer;
    private final RSAKey foreignKey;
    private final ECKey foreignCurve;
    private final Map<String, String> tokens = new LinkedHashMap<>();

    private HostileTokens(String group, RSAKey key, String issuer) throws JOSEException {
        this.group = group;
        this.key = key;
        this.issuer = issuer;
        this.foreignKey = new RSAKeyGenerator(2048).keyID(key.getKeyID()).generate();
        this.foreignCurve =
                new ECKeyGenerator(Curve.P_256).keyID(key.getKeyID()).generate();
    }

    /**
     * The tokens, in the name of {@link TestTokens}.
     *
     * @param group that they claim, for example {@code /acme/owner}
     * @return what is wrong, and the token
     */
    public static Map<String, String> claiming(String group) {
        try {
            var hostile = new HostileTokens(group, RIGHT.key(), RIGHT.issuer());
            hostile.ofPeople();
            hostile.ofAnotherKind();
            hostile.ofAccountsUnbound();
            return hostile.tokens;
        } catch (JOSEException unsignable) {
            throw new IllegalStateException(unsignable);
        }
    }

    /**
     * Those of people, in the name of an identity provider whose key is known.
     *
     * @param group that they claim, for example {@code /acme/owner}
     * @param key that right tokens are signed with
     * @return what is wrong, and the token
     */
    public static Map<String, String> claiming(String group, RSAKey key, String issuer) {
        try {
            var hostile = new HostileTokens(group, key, issuer);
            hostile.ofPeople();
            return hostile.tokens;
        } catch (JOSEException unsignable) {
            throw new IllegalStateException(unsignable);
        }
    }

    private void ofPeople() throws JOSEException {
        unsigned();
        signedByOthers();
        withTrickyHeaders();
        tamperedWith();
        withWrongClaims();
        ofNobody();
        whoPassForAccounts();
    }

    private void unsigned() {
        for (var none : List.of("none", "None", "NONE", "nOnE", "null", "")) {
            tokens.put("algorithm '" + none + "' without a signature", joined(Map.of("alg", none), claims(), ""));
        }
        tokens.put("no algorithm", joined(Map.of("typ", TYPE), claims(), ""));
        tokens.put("RS256 without a signature", joined(header("RS256"), claims(), ""));
        tokens.put("RS256 with an empty signature of zeros", joined(header("RS256"), claims(), zeros(256)));
        tokens.put("ES256 with a signature of zeros", joined(header("ES256"), claims(), zeros(64)));
        tokens.put("EdDSA with a signature of zeros", joined(header("EdDSA"), claims(), zeros(64)));
        tokens.put("an algorithm that does not exist", joined(header("RS0"), claims(), zeros(256)));
    }

    private void signedByOthers() throws JOSEException {
        var publicKey = key.toRSAPublicKey();
        var pem = "-----BEGIN PUBLIC KEY-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(publicKey.getEncoded())
                + "\n-----END PUBLIC KEY-----\n";
        tokens.put("another key under the same name", signed(header("RS256"), claims(), new RSASSASigner(foreignKey)));
        tokens.put(
                "an elliptic key under the same name",
                signed(header("ES256"), claims(), new ECDSASigner(foreignCurve)));
        tokens.put(
                "HS256 with the public key", signed(header("HS256"), claims(), new MACSigner(publicKey.getEncoded())));
        tokens.put(
                "HS256 with the public key in PEM",
                signed(header("HS256"), claims(), new MACSigner(pem.getBytes(StandardCharsets.US_ASCII))));
        tokens.put(
                "HS384 with the modulus",
                signed(
                        header("HS384"),
                        claims(),
                        new MACSigner(publicKey.getModulus().toByteArray())));
        tokens.put("HS512 with zeros", signed(header("HS512"), claims(), new MACSigner(new byte[64])));
        for (var algorithm : List.of("RS384", "RS512", "PS256", "PS384", "PS512")) {
            tokens.put("the right key by " + algorithm, signed(header(algorithm), claims(), rightKey()));
        }
    }

    private void withTrickyHeaders() throws JOSEException {
        var foreign = new RSASSASigner(foreignKey);
        put(
                "a key that it brings along",
                foreign,
                header -> header.put("jwk", foreignKey.toPublicJWK().toJSONObject()));
        put("an address of keys", foreign, header -> header.put("jku", "http://127.0.0.1:9/jwks"));
        put("an address of a certificate", foreign, header -> header.put("x5u", "http://127.0.0.1:9/cert"));
        put("a certificate that it brings along", foreign, header -> header.put("x5c", List.of("MIIB")));
        put("a name of a key that is a path", foreign, header -> header.put("kid", "../../../../dev/null"));
        put("a name of a key that is SQL", foreign, header -> header.put("kid", "' union select 'AA' --"));
        put("an unknown key", foreign, header -> header.put("kid", "nobody's"));
        put("no key", foreign, header -> header.remove("kid"));
        put(
                "an extension that must be understood",
                rightKey(),
                header -> header.putAll(Map.of("crit", List.of("hindsight"), "hindsight", true)));
        put(
                "a payload that is not encoded",
                rightKey(),
                header -> header.putAll(Map.of("crit", List.of("b64"), "b64", false)));
        put("the type of a logout token", rightKey(), header -> header.put("typ", "logout+jwt"));
        put("the type of a refresh token", rightKey(), header -> header.put("typ", "Refresh"));
        put("the type of a DPoP proof", rightKey(), header -> header.put("typ", "dpop+jwt"));
    }

    private void tamperedWith() throws JOSEException {
        var parts = signed(header("RS256"), claims(), rightKey()).split("\\.");
        var others = right("eve").build().toPayload().toBase64URL();
        tokens.put("other claims under a right signature", parts[0] + "." + others + "." + parts[2]);
        tokens.put("a signature that was cut", parts[0] + "." + parts[1] + "." + parts[2].substring(0, 100));
        tokens.put("a signature twice", String.join(".", parts) + "." + parts[2]);
        tokens.put("only two parts", parts[0] + "." + parts[1]);
        tokens.put("only dots", "..");
        tokens.put("five parts as if encrypted", "a.b.c.d.e");
        tokens.put("claims that are no JSON", parts[0] + "." + Base64URL.encode("nonsense") + "." + parts[2]);
        tokens.put("a header that is no JSON", Base64URL.encode("nonsense") + "." + parts[1] + "." + parts[2]);
        tokens.put("one letter too many", String.join(".", parts) + "A");
    }

    private void withWrongClaims() throws JOSEException {
        var now = Instant.now();
        put("ended an hour ago", claims -> claims.expirationTime(Date.from(now.minus(Duration.ofHours(1)))));
        put("ends at the beginning of time", claims -> claims.expirationTime(Date.from(Instant.EPOCH)));
        put("never ends", claims -> claims.expirationTime(null));
        put("begins in an hour", claims -> claims.notBeforeTime(Date.from(now.plus(Duration.ofHours(1)))));
        put("an end that is no time", claims -> claims.claim("exp", "tomorrow"));
        put("no issuer", claims -> claims.issuer(null));
        put("another issuer", claims -> claims.issuer("https://issuer.example.org"));
        put("the issuer with a slash", claims -> claims.issuer(issuer + "/"));
        put("an issuer that begins like ours", claims -> claims.issuer(issuer + ".example.org"));
        put("several issuers", claims -> claims.claim("iss", List.of(issuer)));
        put("no audience", claims -> claims.audience((String) null));
        put("no audience in the list", claims -> claims.audience(List.of()));
        put("another audience", claims -> claims.audience("grafana"));
        put("an audience that begins like ours", claims -> claims.audience("hindsight-cli"));
        put("the audience in capitals", claims -> claims.audience("HINDSIGHT"));
        put("the audience as a word of another", claims -> claims.audience("grafana hindsight"));
    }

    private void ofNobody() throws JOSEException {
        tokens.put(
                "a name with half a surrogate",
                signed(header("RS256"), claims().replace("\"alice\"", "\"alice\\ud800\""), rightKey()));
        put("no name and no subject", claims -> claims.subject(null).claim("preferred_username", null));
        put("an empty name", claims -> claims.claim("preferred_username", ""));
        put("a blank name", claims -> claims.claim("preferred_username", " "));
        put("a name with a line break", claims -> claims.claim("preferred_username", "alice\nmallory"));
        put("a name with NUL", claims -> claims.claim("preferred_username", "alice\u0000"));
        put("a name that turns the text around", claims -> claims.claim("preferred_username", "alice\u202e"));
        put("a name with a slash", claims -> claims.claim("preferred_username", "alice/bob"));
        put("a very long name", claims -> claims.claim("preferred_username", "a".repeat(1_000)));
        put("a name that is a list", claims -> claims.claim("preferred_username", List.of("alice")));
        put("a name that is an object", claims -> claims.claim("preferred_username", Map.of("alice", true)));
    }

    private void whoPassForAccounts() throws JOSEException {
        for (var name : List.of(
                "service:monitoring",
                "service:",
                "Service:monitoring",
                "\uff53ervice:monitoring",
                "service\uff1amonitoring")) {
            put("a person named " + name, claims -> claims.claim("preferred_username", name));
        }
    }

    /** Each issuer's key speaks for the other issuer, and a program passes for a person. */
    private void ofAnotherKind() throws JOSEException {
        for (var name : List.of(RIGHT.key().getKeyID(), RIGHT.accountsKey().getKeyID())) {
            var header = header("RS256");
            header.put("kid", name);
            tokens.put(
                    "an account's token by people's key under the name " + name,
                    signed(header, account().build().toString(), rightKey()));
            tokens.put(
                    "a person's token by the accounts' key under the name " + name,
                    signed(header, claims(), new RSASSASigner(RIGHT.accountsKey())));
        }
        putAccount("a person's name from the accounts' issuer", claims -> claims.claim("preferred_username", "alice"));
        putAccount("an account's name in capitals", claims -> claims.claim("preferred_username", "SERVICE:monitoring"));
        putAccount("an account that is named by its subject only", claims -> claims.claim("preferred_username", null));
    }

    private void ofAccountsUnbound() throws JOSEException {
        putAccount("an account without a group", claims -> claims.claim("groups", List.of()));
        putAccount("an account without groups", claims -> claims.claim("groups", null));
        putAccount("an account in two groups", claims -> claims.claim("groups", List.of(group, "/other/owner")));
        putAccount("an account in its group twice", claims -> claims.claim("groups", List.of(group, group)));
        putAccount("an account's group that is no list", claims -> claims.claim("groups", group));
        putAccount("an account's token that never ends", claims -> claims.expirationTime(null));
        putAccount(
                "an account's token that ended",
                claims -> claims.expirationTime(Date.from(Instant.now().minusSeconds(3_600))));
        putAccount("an account for another audience", claims -> claims.audience("grafana"));
        putAccount("the accounts' issuer with a slash", claims -> claims.issuer(RIGHT.accountsIssuer() + "/"));
        putAccount(
                "an issuer that begins like the accounts'",
                claims -> claims.issuer(RIGHT.accountsIssuer() + ".example.org"));
    }

    private JWTClaimsSet.Builder account() {
        return RIGHT.accountClaims("monitoring", group, "incidents:read", "incidents:write");
    }

    private void putAccount(String wrong, Consumer<JWTClaimsSet.Builder> change) throws JOSEException {
        var claims = account();
        change.accept(claims);
        var header = header("RS256");
        header.put("kid", RIGHT.accountsKey().getKeyID());
        tokens.put(wrong, signed(header, claims.build().toString(), new RSASSASigner(RIGHT.accountsKey())));
    }

    private void put(String wrong, JWSSigner signer, Consumer<Map<String, Object>> change) throws JOSEException {
        var header = header("RS256");
        change.accept(header);
        tokens.put(wrong, signed(header, claims(), signer));
    }

    private void put(String wrong, Consumer<JWTClaimsSet.Builder> change) throws JOSEException {
        var claims = right("alice");
        change.accept(claims);
        tokens.put(
                wrong,
                signed(
                        header("RS256"),
                        JSONObjectUtils.toJSONString(claims.build().toJSONObject()),
                        rightKey()));
    }

    private JWSSigner rightKey() throws JOSEException {
        return new RSASSASigner(key);
    }

    private JWTClaimsSet.Builder right(String user) {
        return RIGHT.claims(user, group).issuer(issuer);
    }

    private String claims() {
        return right("alice").build().toString();
    }

    private Map<String, Object> header(String algorithm) {
        return new LinkedHashMap<>(Map.of("alg", algorithm, "typ", TYPE, "kid", key.getKeyID()));
    }

    private static String signed(Map<String, Object> header, String claims, JWSSigner signer) throws JOSEException {
        var input = joined(header, claims, null);
        var algorithm = JWSAlgorithm.parse(String.valueOf(header.get("alg")));
        var signature = signer.sign(new JWSHeader(algorithm), input.getBytes(StandardCharsets.US_ASCII));
        return input + "." + signature;
    }

    private static String joined(Map<String, Object> header, String claims, @Nullable String signature) {
        var input = Base64URL.encode(JSONObjectUtils.toJSONString(header)) + "." + Base64URL.encode(claims);
        return signature == null ? input : input + "." + signature;
    }

    private static String zeros(int bytes) {
        return Base64URL.encode(new byte[bytes]).toString();
    }
}
