package dev.hindsight.access.read.serviceaccountdetails;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.hindsight.access.model.ClientId;
import dev.hindsight.support.id.Ids;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A service account as the API shows it.
 *
 * @param user its name in the records of what it does
 * @param clientId the name by which it asks for tokens
 * @param lastUsedAt when it was last given a token, to the minute; null when it never was
 * @param clientSecret only in the answer that creates or rotates it
 */
public record ServiceAccountAnswer(
        String id,
        String name,
        String user,
        String clientId,
        String role,
        List<String> scopes,
        @Nullable String description,
        String createdBy,
        Instant createdAt,
        @Nullable Instant revokedAt,
        @Nullable String revokedBy,
        Instant secretCreatedAt,
        @Nullable Instant lastUsedAt,
        long version,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String clientSecret) {

    public static ServiceAccountAnswer of(ServiceAccountDetails account, @Nullable Instant lastUsedAt) {
        return withSecret(account, lastUsedAt, null);
    }

    public static ServiceAccountAnswer withSecret(
            ServiceAccountDetails account, @Nullable Instant lastUsedAt, @Nullable String secret) {
        var client = new ClientId(Ids.workspaceOf(account.id()), account.name());
        return new ServiceAccountAnswer(
                account.id(),
                account.name(),
                client.user(),
                client.toString(),
                account.role(),
                account.scopes(),
                account.description(),
                account.createdBy(),
                account.createdAt(),
                account.revokedAt(),
                account.revokedBy(),
                account.secretCreatedAt(),
                lastUsedAt,
                account.version(),
                secret);
    }

    /** Without the secret, which belongs in no log. */
    @Override
    public String toString() {
        return "ServiceAccountAnswer[" + id + "]";
    }
}
