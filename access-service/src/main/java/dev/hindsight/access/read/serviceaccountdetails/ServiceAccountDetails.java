package dev.hindsight.access.read.serviceaccountdetails;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A service account as it is now.
 *
 * @param revokedAt null while it lives
 * @param revokedBy null while it lives
 */
public record ServiceAccountDetails(
        String id,
        String name,
        String role,
        List<String> scopes,
        @Nullable String description,
        String createdBy,
        Instant createdAt,
        @Nullable Instant revokedAt,
        @Nullable String revokedBy,
        Instant secretCreatedAt,
        long version) {

    ServiceAccountDetails withSecretOf(Instant at) {
        return new ServiceAccountDetails(
                id, name, role, scopes, description, createdBy, createdAt, revokedAt, revokedBy, at, version + 1);
    }

    ServiceAccountDetails revoked(Instant at, String by) {
        return new ServiceAccountDetails(
                id, name, role, scopes, description, createdBy, createdAt, at, by, secretCreatedAt, version + 1);
    }
}
