package dev.hindsight.incident.write.assessimpact;

import dev.hindsight.incident.answer.IncidentWrites;
import dev.hindsight.incident.events.Impact;
import dev.hindsight.incident.events.Impact.Figure;
import dev.hindsight.incident.read.incidentdetails.IncidentAnswer;
import dev.hindsight.support.security.Caller;
import dev.hindsight.support.security.Permission;
import dev.hindsight.support.security.Requires;
import dev.hindsight.support.web.IfMatch;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class AssessImpactApi {

    private final IncidentWrites writes;

    AssessImpactApi(IncidentWrites writes) {
        this.writes = writes;
    }

    @PutMapping("/api/ws/{ws}/incidents/{key}/impact")
    @Requires(Permission.DRIVE_INCIDENTS)
    @Operation(summary = "Tells what an incident did, in figures")
    ResponseEntity<IncidentAnswer> assess(
            Caller caller, @PathVariable String key, IfMatch ifMatch, @RequestBody Body body) {
        return writes.carryOut(
                caller,
                key,
                (incidentId, actor, now) -> new AssessImpact(incidentId, ifMatch.version(), body.impact(), now, actor));
    }

    record Body(
            @Valid @Nullable FigureBody usersAffected,
            @Valid @Nullable FigureBody requestsFailed,
            @Valid @Nullable FigureBody revenue,
            @Valid @Nullable FigureBody errorBudget,
            @Valid @Nullable FigureBody dataLoss,
            @Valid @Nullable FigureBody duration) {

        private static final Impact NOTHING_KNOWN = new Impact(null, null, null, null, null, null);

        @Nullable
        Impact impact() {
            var impact = new Impact(
                    figure(usersAffected),
                    figure(requestsFailed),
                    figure(revenue),
                    figure(errorBudget),
                    figure(dataLoss),
                    figure(duration));
            return impact.equals(NOTHING_KNOWN) ? null : impact;
        }

        private static @Nullable Figure figure(@Nullable FigureBody body) {
            return body == null ? null : new Figure(body.value(), body.unit().strip(), body.method());
        }
    }

    record FigureBody(
            @NotNull @PositiveOrZero @Digits(integer = 15, fraction = 6) BigDecimal value,
            @NotBlank @Size(max = 50) String unit,
            @Size(max = 2_000) @Nullable String method) {}
}
