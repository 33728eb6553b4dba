package dev.hindsight.access.write.createserviceaccount;

import dev.hindsight.access.answer.ServiceAccountWrites;
import dev.hindsight.access.client.Clients;
import dev.hindsight.access.model.AccountRole;
import dev.hindsight.access.model.ClientId;
import dev.hindsight.access.read.serviceaccountdetails.ServiceAccountAnswer;
import dev.hindsight.access.read.serviceaccountdetails.ServiceAccountDetailsTable;
import dev.hindsight.support.command.Commands;
import dev.hindsight.support.command.FieldError;
import dev.hindsight.support.command.Refused;
import dev.hindsight.support.security.Caller;
import dev.hindsight.support.security.Permission;
import dev.hindsight.support.security.Requires;
import dev.hindsight.support.security.Role;
import dev.hindsight.support.security.Scope;
import dev.hindsight.support.web.ETags;
import dev.hindsight.support.web.RequestKey;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class CreateServiceAccountApi {

    private static final int LIVING = 100;

    private final Commands commands;
    private final Clients clients;
    private final ServiceAccountDetailsTable accounts;
    private final ServiceAccountWrites writes;
    private final Clock clock;

    CreateServiceAccountApi(
            Commands commands,
            Clients clients,
            ServiceAccountDetailsTable accounts,
            ServiceAccountWrites writes,
            Clock clock) {
        this.commands = commands;
        this.clients = clients;
        this.accounts = accounts;
        this.writes = writes;
        this.clock = clock;
    }

    @PostMapping("/api/ws/{ws}/service-accounts")
    @Requires(Permission.MANAGE_SERVICE_ACCOUNTS)
    @Operation(
            summary = "Creates a service account; only this answer shows its secret",
            description = "Repeated with the same `Idempotency-Key` it answers with the account, without the secret.")
    ResponseEntity<ServiceAccountAnswer> create(
            Caller caller, @PathVariable String ws, RequestKey requestKey, @RequestBody Body body) {
        var role = body.roleUpTo(caller.role());
        var accountId = requestKey.idFor(caller, "service-account", "");
        var command = new CreateServiceAccount(
                accountId,
                body.name(),
                role.wireName(),
                body.scopes().stream().distinct().sorted().map(Scope::wireName).toList(),
                body.description(),
                clock.instant(),
                caller.user());
        var secret = createdOnce(new ClientId(caller.workspace(), body.name()), command);
        var account = accounts.awaitWritten(accountId, 1);
        return ResponseEntity.created(URI.create("/api/ws/" + ws + "/service-accounts/" + accountId))
                .eTag(ETags.of(account.version()))
                .cacheControl(CacheControl.noStore())
                .body(writes.answer(account, secret));
    }

    /** The secret, or null where the same request was carried out before. */
    private @Nullable String createdOnce(ClientId id, CreateServiceAccount command) {
        if (clients.has(command.accountId())) {
            return null;
        }
        try {
            return commands.inOneTransaction(() -> {
                requireRoomIn(id.workspace());
                var secret = clients.add(command.accountId(), id, command.role(), command.scopes(), command.now());
                commands.send(command);
                return secret;
            });
        } catch (DuplicateKeyException taken) {
            if (clients.has(command.accountId())) {
                return null;
            }
            throw Refused.conflict(
                    "service-account-name-taken",
                    "The name '" + id.name()
                            + "' is or was that of another service account here, and a record names one"
                            + " account for ever; choose another name.");
        }
    }

    private void requireRoomIn(String workspace) {
        if (clients.countLiving(workspace) >= LIVING) {
            throw Refused.conflict(
                    "too-many-service-accounts",
                    "A workspace may have " + LIVING + " service accounts; revoke those that are no longer used"
                            + " (last_used_at tells).");
        }
    }

    record Body(
            @Pattern(
                            regexp = "[a-z0-9][a-z0-9-]{1,38}[a-z0-9]",
                            message =
                                    "must be 3 to 40 lower-case letters, digits and hyphens, with no hyphen at its ends")
                    @NotNull
                    String name,
            @Nullable AccountRole role,
            @NotEmpty @Size(max = 50) List<@NotNull Scope> scopes,
            @Size(max = 1_000) @Nullable String description) {

        /** Nobody gives a program more than they have. */
        AccountRole roleUpTo(Role own) {
            var wanted = role == null ? AccountRole.ENGINEER : role;
            if (Role.named(wanted.wireName()).filter(own::includes).isEmpty()) {
                throw Refused.invalid(new FieldError(
                        "role",
                        "not_allowed",
                        "You are '%s' here, and may give no higher role.".formatted(own.wireName())));
            }
            return wanted;
        }
    }
}
