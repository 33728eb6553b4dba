package dev.hindsight.access.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import dev.hindsight.access.settings.AccessSettings;
import dev.hindsight.support.secret.SealedTexts;
import java.text.ParseException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The key that tokens are signed with. The first replica that starts makes it, and all others find it. */
@Component
class SigningKey {

    private static final Logger log = LoggerFactory.getLogger(SigningKey.class);
    private static final int RSA_BITS = 2048;
    /** Keeps keys made from the same password for other purposes apart; the password itself is what is secret. */
    private static final String SALT = "68696e6473696768742d7369676e696e67";

    private final JdbcClient jdbc;
    private final SealedTexts sealing;

    SigningKey(JdbcClient jdbc, AccessSettings settings) {
        this.jdbc = jdbc;
        this.sealing = new SealedTexts(settings.secretKey(), SALT);
        if (!sealing.areEncrypted()) {
            log.warn("hindsight.access.secret-key is not set: the key that signs tokens is stored unencrypted");
        }
    }

    JWK read() {
        var sealed = stored().orElseGet(this::made);
        try {
            var key = JWK.parse(sealing.open(sealed));
            if (sealing.shouldBeSealedAnew(sealed)) {
                replace(sealed, sealing.seal(key.toJSONString()));
            }
            return key;
        } catch (ParseException | RuntimeException unreadable) {
            throw new IllegalStateException(
                    "The key that signs tokens of service accounts cannot be read. Configure the hindsight.access.secret-key"
                            + " that it was stored with, or delete it from the table signing_key: then a new one is made.",
                    unreadable);
        }
    }

    private Optional<String> stored() {
        return jdbc.sql("select sealed from signing_key").query(String.class).optional();
    }

    /** Where two replicas make one at the same time, that of the first is kept. */
    private String made() {
        jdbc.sql("insert into signing_key (sealed) values (?) on conflict do nothing")
                .param(sealing.seal(newKey().toJSONString()))
                .update();
        return stored().orElseThrow();
    }

    /** Unless another replica was quicker. */
    private void replace(String sealed, String anew) {
        jdbc.sql("update signing_key set sealed = ? where sealed = ?")
                .params(anew, sealed)
                .update();
    }

    private static JWK newKey() {
        try {
            return new RSAKeyGenerator(RSA_BITS)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.RS256)
                    .keyIDFromThumbprint(true)
                    .generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException("This JDK cannot make RSA keys", impossible);
        }
    }
}
