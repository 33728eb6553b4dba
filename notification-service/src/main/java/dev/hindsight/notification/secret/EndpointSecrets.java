package dev.hindsight.notification.secret;

import dev.hindsight.notification.settings.NotificationSettings;
import dev.hindsight.support.secret.SealedTexts;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The secrets that webhooks are signed with. They are needed in clear to sign, so that they are encrypted and not hashed:
 * with a key that is configured, AES-256 in GCM. Secrets that were stored before there was a key can still be read.
 */
@Component
public class EndpointSecrets {

    private static final Logger log = LoggerFactory.getLogger(EndpointSecrets.class);
    private static final String PREFIX = "whsec_";
    /** Keeps keys made from the same password for other purposes apart; the password itself is what is secret. */
    private static final String SALT = "68696e6473696768742d656e64706f69";

    private static final int BYTES = 32;

    private final JdbcClient jdbc;
    private final SecureRandom random = new SecureRandom();
    private final SealedTexts sealed;

    EndpointSecrets(JdbcClient jdbc, NotificationSettings settings) {
        this.jdbc = jdbc;
        this.sealed = new SealedTexts(settings.secretKey(), SALT);
        if (!sealed.areEncrypted()) {
            log.warn("hindsight.notification.secret-key is not set: secrets of endpoints are stored unencrypted");
        }
    }

    /** Makes and stores a new secret, in the surrounding transaction. */
    public void create(String endpointId) {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        jdbc.sql("insert into endpoint_secret (endpoint_id, stored) values (?, ?)")
                .params(endpointId, sealed.seal(PREFIX + Base64.getEncoder().encodeToString(bytes)))
                .update();
    }

    /** The secret in the form {@code whsec_<base64>}. */
    public Optional<String> find(String endpointId) {
        return jdbc.sql("select stored from endpoint_secret where endpoint_id = ?")
                .param(endpointId)
                .query(String.class)
                .optional()
                .map(this::reveal);
    }

    /** Forgets a secret, in the surrounding transaction. */
    public void forget(String endpointId) {
        jdbc.sql("delete from endpoint_secret where endpoint_id = ?")
                .param(endpointId)
                .update();
    }

    /** What a row of the table holds, in clear. */
    public String reveal(String stored) {
        return sealed.open(stored);
    }
}
