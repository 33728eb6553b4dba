package dev.hindsight.notification.secret;

import dev.hindsight.notification.settings.NotificationSettings;
import dev.hindsight.support.command.Refused;
import dev.hindsight.support.secret.SealedTexts;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
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
    /** Each adds to the header of every webhook, whose receivers bound it. */
    private static final int MOST_PREVIOUS = 4;

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
        jdbc.sql("insert into endpoint_secret (endpoint_id, stored) values (?, ?)")
                .params(endpointId, sealed.seal(newSecret()))
                .update();
    }

    /**
     * Makes and stores a new secret in the surrounding transaction. The one before signs beside it until then, and those
     * before that one as long as they were to.
     *
     * @return the new one
     * @throws Refused when there are too many that sign
     */
    public String rotate(String endpointId, Instant previousEndsAt) {
        var previous = jdbc.sql(
                        """
                        insert into previous_secret (endpoint_id, stored, ends_at)
                        select endpoint_id, stored, ? from endpoint_secret
                        where endpoint_id = ? and ? > (
                            select count(*) from previous_secret
                            where previous_secret.endpoint_id = endpoint_secret.endpoint_id and ends_at > now())
                        """)
                .params(Timestamp.from(previousEndsAt), endpointId, MOST_PREVIOUS)
                .update();
        if (previous == 0) {
            throw Refused.conflict(
                    "too-many-secrets",
                    "There are " + MOST_PREVIOUS + " previous secrets that still sign; end them first.");
        }
        var secret = newSecret();
        jdbc.sql("update endpoint_secret set stored = ? where endpoint_id = ?")
                .params(sealed.seal(secret), endpointId)
                .update();
        return secret;
    }

    /** Forgets all secrets but the newest, in the surrounding transaction. */
    public void endPrevious(String endpointId) {
        jdbc.sql("delete from previous_secret where endpoint_id = ?")
                .param(endpointId)
                .update();
    }

    @Scheduled(fixedDelayString = "PT5M", initialDelayString = "PT1M")
    void forgetWhatHasEnded() {
        jdbc.sql("delete from previous_secret where ends_at <= now()").update();
    }

    private String newSecret() {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return PREFIX + Base64.getEncoder().encodeToString(bytes);
    }

    /** The secret in the form {@code whsec_<base64>}. */
    public Optional<String> find(String endpointId) {
        return jdbc.sql("select stored from endpoint_secret where endpoint_id = ?")
                .param(endpointId)
                .query(String.class)
                .optional()
                .map(this::reveal);
    }

    /** Forgets all secrets of an endpoint, in the surrounding transaction. */
    public void forget(String endpointId) {
        endPrevious(endpointId);
        jdbc.sql("delete from endpoint_secret where endpoint_id = ?")
                .param(endpointId)
                .update();
    }

    /** What a row of the table holds, in clear. */
    public String reveal(String stored) {
        return sealed.open(stored);
    }
}
