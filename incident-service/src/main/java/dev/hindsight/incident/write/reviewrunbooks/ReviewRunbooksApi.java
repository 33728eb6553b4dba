package dev.hindsight.incident.write.reviewrunbooks;

import dev.hindsight.incident.answer.IncidentWrites;
import dev.hindsight.incident.events.Runbook;
import dev.hindsight.incident.read.incidentdetails.IncidentAnswer;
import dev.hindsight.support.security.Caller;
import dev.hindsight.support.security.Permission;
import dev.hindsight.support.security.Requires;
import dev.hindsight.support.web.IfMatch;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.hibernate.validator.constraints.URL;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ReviewRunbooksApi {

    private final IncidentWrites writes;

    ReviewRunbooksApi(IncidentWrites writes) {
        this.writes = writes;
    }

    @PutMapping("/api/ws/{ws}/incidents/{key}/runbooks")
    @Requires(Permission.DRIVE_INCIDENTS)
    @Operation(summary = "Tells which runbooks were used in an incident, which were not, and why")
    ResponseEntity<IncidentAnswer> review(
            Caller caller, @PathVariable String key, IfMatch ifMatch, @RequestBody Body body) {
        return writes.carryOut(
                caller,
                key,
                (incidentId, actor, now) ->
                        new ReviewRunbooks(incidentId, ifMatch.version(), body.runbooks(), now, actor));
    }

    record Body(@NotNull @Size(max = 50) List<@NotNull @Valid Item> items) {

        @SaysWhyItWasNotUsed
        record Item(
                @NotBlank @Size(max = 200) String title,
                @URL(regexp = "(?i)https?://.+") @Size(max = 2_000) @Nullable String url,
                @NotNull Boolean used,
                @Size(max = 2_000) @Nullable String reason) {}

        List<Runbook> runbooks() {
            return items.stream()
                    .map(item -> new Runbook(item.title().strip(), item.url(), item.used(), item.reason()))
                    .toList();
        }
    }
}
