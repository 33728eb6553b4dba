package dev.hindsight.notification.write.changeendpoint;

import dev.hindsight.notification.answer.EndpointWrites;
import dev.hindsight.notification.check.SettingsCheck;
import dev.hindsight.notification.events.EndpointSettings;
import dev.hindsight.notification.model.EndpointKind;
import dev.hindsight.notification.model.Severity;
import dev.hindsight.notification.read.endpointdetails.EndpointAnswer;
import dev.hindsight.notification.read.endpointdetails.EndpointDetailsTable;
import dev.hindsight.support.security.Caller;
import dev.hindsight.support.security.Permission;
import dev.hindsight.support.security.Requires;
import dev.hindsight.support.web.IfMatch;
import dev.hindsight.support.web.Patch;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ChangeEndpointApi {

    private final EndpointWrites writes;
    private final EndpointDetailsTable endpoints;
    private final SettingsCheck check;

    ChangeEndpointApi(EndpointWrites writes, EndpointDetailsTable endpoints, SettingsCheck check) {
        this.writes = writes;
        this.endpoints = endpoints;
        this.check = check;
    }

    @PatchMapping("/api/ws/{ws}/endpoints/{id}")
    @Requires(Permission.MANAGE_ENDPOINTS)
    @Operation(summary = "Changes the settings of an endpoint")
    ResponseEntity<EndpointAnswer> change(
            Caller caller, @PathVariable String id, IfMatch ifMatch, @RequestBody Body body) {
        check.check(
                kindOf(caller, id),
                body.url().value(),
                body.events().value(),
                body.headers().value());
        return writes.carryOut(
                caller,
                id,
                now -> new ChangeEndpoint(
                        id,
                        ifMatch.version(),
                        body.settings(),
                        body.named(),
                        body.active().value(),
                        caller.may(Permission.SEE_PRIVATE_INCIDENTS),
                        now,
                        caller.user()));
    }

    private EndpointKind kindOf(Caller caller, String id) {
        return EndpointKind.parse(
                        endpoints.require(caller.workspace(), id, 1).settings().kind())
                .orElseThrow();
    }

    /** Clearing a filter lets everything through; what must have a value cannot be cleared. */
    record Body(
            Patch<@NotBlank @Size(max = 100) String> name,
            Patch<@NotBlank @Size(max = 2_000) String> url,
            Patch<@NotEmpty @Size(max = 50) List<@NotBlank @Size(max = 100) String>> events,
            Patch<@Size(max = 4) List<@NotNull Severity>> severities,
            Patch<@Size(max = 50) List<@NotBlank @Size(max = 100) String>> services,
            Patch<@Size(max = 50) List<@NotBlank @Size(max = 100) String>> tags,
            Patch<@Size(max = 20) Map<@NotBlank String, @NotNull String>> headers,
            Patch<@NotNull Boolean> includePrivate,
            Patch<@NotNull Boolean> includeBackfilled,
            Patch<@NotNull Boolean> active) {

        EndpointSettings settings() {
            return new EndpointSettings(
                    Objects.requireNonNullElse(name.value(), "").strip(),
                    "",
                    Objects.requireNonNullElse(url.value(), ""),
                    Objects.requireNonNullElse(events.value(), List.of()),
                    Objects.requireNonNullElse(severities.value(), List.<Severity>of()).stream()
                            .map(Severity::name)
                            .distinct()
                            .toList(),
                    Objects.requireNonNullElse(services.value(), List.of()),
                    Objects.requireNonNullElse(tags.value(), List.of()),
                    Objects.requireNonNullElse(headers.value(), Map.of()),
                    Boolean.TRUE.equals(includePrivate.value()),
                    Boolean.TRUE.equals(includeBackfilled.value()));
        }

        Set<String> named() {
            var fields = new LinkedHashMap<String, Patch<?>>();
            fields.put("name", name);
            fields.put("url", url);
            fields.put("events", events);
            fields.put("severities", severities);
            fields.put("services", services);
            fields.put("tags", tags);
            fields.put("headers", headers);
            fields.put("include_private", includePrivate);
            fields.put("include_backfilled", includeBackfilled);
            return fields.entrySet().stream()
                    .filter(field -> field.getValue().present())
                    .map(Map.Entry::getKey)
                    .collect(Collectors.toUnmodifiableSet());
        }
    }
}
