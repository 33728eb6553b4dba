package dev.hindsight.notification.write.addendpoint;

import dev.hindsight.notification.check.PrivateIncidents;
import dev.hindsight.notification.check.SettingsCheck;
import dev.hindsight.notification.events.EndpointSettings;
import dev.hindsight.notification.model.EndpointKind;
import dev.hindsight.notification.model.Severity;
import dev.hindsight.notification.read.endpointdetails.EndpointAnswer;
import dev.hindsight.notification.read.endpointdetails.EndpointDetailsTable;
import dev.hindsight.notification.secret.EndpointSecrets;
import dev.hindsight.support.command.Commands;
import dev.hindsight.support.command.Refused;
import dev.hindsight.support.security.Caller;
import dev.hindsight.support.security.Permission;
import dev.hindsight.support.security.Requires;
import dev.hindsight.support.web.ETags;
import dev.hindsight.support.web.RequestKey;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class AddEndpointApi {

    private final Commands commands;
    private final EndpointSecrets secrets;
    private final EndpointDetailsTable endpoints;
    private final SettingsCheck check;
    private final Clock clock;

    AddEndpointApi(
            Commands commands,
            EndpointSecrets secrets,
            EndpointDetailsTable endpoints,
            SettingsCheck check,
            Clock clock) {
        this.commands = commands;
        this.secrets = secrets;
        this.endpoints = endpoints;
        this.check = check;
        this.clock = clock;
    }

    @PostMapping("/api/ws/{ws}/endpoints")
    @Requires(Permission.MANAGE_ENDPOINTS)
    @Operation(summary = "Adds an endpoint; only this answer shows its secret")
    ResponseEntity<EndpointAnswer> add(
            Caller caller, @PathVariable String ws, RequestKey requestKey, @RequestBody Body body) {
        if (Boolean.TRUE.equals(body.includePrivate())) {
            PrivateIncidents.requireSight(caller.may(Permission.SEE_PRIVATE_INCIDENTS));
        }
        check.check(body.kind(), body.url(), body.events(), body.headers());
        var endpointId = requestKey.idFor(caller, "endpoint", "");
        addOnce(new AddEndpoint(endpointId, body.settings(), clock.instant(), caller.user()));
        var endpoint = endpoints.awaitWritten(endpointId, 1);
        var secret =
                body.kind() == EndpointKind.WEBHOOK ? secrets.find(endpointId).orElse(null) : null;
        return ResponseEntity.created(URI.create("/api/ws/" + ws + "/endpoints/" + endpointId))
                .eTag(ETags.of(endpoint.version()))
                // A secret is kept in one place only; the request runs again when it is repeated, and finds its work
                // done.
                .cacheControl(CacheControl.noStore())
                .body(EndpointAnswer.withSecret(endpoint, secret));
    }

    private void addOnce(AddEndpoint command) {
        if (secrets.find(command.endpointId()).isPresent()) {
            return;
        }
        if (endpoints.wasRemoved(command.endpointId())) {
            throw Refused.conflict(
                    "endpoint-removed", "The endpoint that this Idempotency-Key added was removed; use a new key.");
        }
        try {
            commands.inOneTransaction(() -> {
                secrets.create(command.endpointId());
                return commands.send(command);
            });
        } catch (DuplicateKeyException sameRequestAtTheSameTime) {
            // It is there, which is all that was asked for.
        }
    }

    record Body(
            @NotBlank @Size(max = 100) String name,
            @NotNull EndpointKind kind,
            @NotBlank @Size(max = 2_000) String url,
            @NotEmpty @Size(max = 50) List<@NotBlank @Size(max = 100) String> events,
            @Size(max = 4) @Nullable List<@NotNull Severity> severities,
            @Size(max = 50) @Nullable List<@NotBlank @Size(max = 100) String> services,
            @Size(max = 50) @Nullable List<@NotBlank @Size(max = 100) String> tags,
            @Size(max = 20) @Nullable Map<@NotBlank String, @NotNull String> headers,
            @Nullable Boolean includePrivate,
            @Nullable Boolean includeBackfilled) {

        EndpointSettings settings() {
            return new EndpointSettings(
                    name.strip(),
                    kind.wireName(),
                    url,
                    events,
                    severities == null
                            ? List.of()
                            : severities.stream().map(Severity::name).distinct().toList(),
                    services == null ? List.of() : services,
                    tags == null ? List.of() : tags,
                    headers == null ? Map.of() : headers,
                    Boolean.TRUE.equals(includePrivate),
                    Boolean.TRUE.equals(includeBackfilled));
        }
    }
}
