package dev.hindsight.access.client;

import dev.hindsight.access.model.ClientId;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** What tokens are given for, written in the transactions of the commands. Of a secret only a hash is kept. */
@Component
public class Clients {

    /** By it, programs that look for leaked secrets recognise one. */
    private static final String PREFIX = "hss_";

    private static final int BYTES = 32;

    private static final Duration SAME_USE = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final PasswordEncoder hashes;
    private final SecureRandom random = new SecureRandom();

    Clients(JdbcClient jdbc, PasswordEncoder hashes) {
        this.jdbc = jdbc;
        this.hashes = hashes;
    }

    /**
     * Adds the client of a new account.
     *
     * @return its secret, which is shown once and kept nowhere
     * @throws org.springframework.dao.DuplicateKeyException when the account has one, or its name is taken
     */
    public String add(String accountId, ClientId id, String role, List<String> scopes, Instant now) {
        var secret = newSecret();
        jdbc.sql(
                        """
                        insert into service_account
                            (client_id, account_id, workspace, name, role, scopes, secret_hash, secret_created_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(id.toString(), accountId, id.workspace(), id.name(), role)
                .params(scopes.toArray(String[]::new), hashes.encode(secret), Timestamp.from(now))
                .update();
        return secret;
    }

    /**
     * Replaces a secret; the old one is good for nothing from the commit on.
     *
     * @return the new one, which is shown once and kept nowhere
     */
    public String rotate(String accountId, Instant now) {
        var secret = newSecret();
        jdbc.sql("update service_account set secret_hash = ?, secret_created_at = ? where account_id = ?")
                .params(hashes.encode(secret), Timestamp.from(now), accountId)
                .update();
        return secret;
    }

    public void revoke(String accountId) {
        jdbc.sql("update service_account set revoked = true where account_id = ?")
                .param(accountId)
                .update();
    }

    public boolean has(String accountId) {
        return jdbc.sql("select exists (select from service_account where account_id = ?)")
                .param(accountId)
                .query(Boolean.class)
                .single();
    }

    /** How many live in a workspace; until the surrounding transaction ends nobody else is told there. */
    public long countLiving(String workspace) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('service accounts of ' || ?, 0))")
                .param(workspace)
                .query((row, n) -> "locked")
                .single();
        return jdbc.sql("select count(*) from service_account where workspace = ? and not revoked")
                .param(workspace)
                .query(Long.class)
                .single();
    }

    /** A client that was not revoked. */
    public Optional<Client> find(ClientId id) {
        return jdbc.sql("select * from service_account where client_id = ? and workspace = ? and not revoked")
                .params(id.toString(), id.workspace())
                .query((row, n) -> new Client(
                        Objects.requireNonNull(row.getString("account_id")),
                        id,
                        Objects.requireNonNull(row.getString("role")),
                        List.of((String[]) row.getArray("scopes").getArray()),
                        Objects.requireNonNull(row.getString("secret_hash"))))
                .optional();
    }

    /** Notes that a token was given, to the minute, so that a busy client does not write all the time. */
    public void used(String accountId, Instant now) {
        jdbc.sql(
                        """
                        update service_account set last_used_at = ?
                        where account_id = ? and (last_used_at is null or last_used_at < ?)
                        """)
                .params(Timestamp.from(now), accountId, Timestamp.from(now.minus(SAME_USE)))
                .update();
    }

    /** When each was last given a token, to the minute; those that never were are left out. */
    public Map<String, Instant> lastUses(Collection<String> accountIds) {
        var uses = new HashMap<String, Instant>();
        jdbc.sql(
                        """
                        select account_id, last_used_at from service_account
                        where account_id = any (?) and last_used_at is not null
                        """)
                .param(accountIds.toArray(String[]::new))
                .query(row -> {
                    uses.put(row.getString(1), row.getTimestamp(2).toInstant());
                });
        return uses;
    }

    private String newSecret() {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
