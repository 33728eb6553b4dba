package dev.hindsight.postmortem.write.addtimelineentry;

import dev.hindsight.postmortem.answer.PostmortemWrites;
import dev.hindsight.postmortem.answer.PostmortemWrites.Intent;
import dev.hindsight.postmortem.answer.TimelineAnswers;
import dev.hindsight.postmortem.events.TimelineEntry;
import dev.hindsight.postmortem.model.Phase;
import dev.hindsight.support.border.PayloadLimits;
import dev.hindsight.support.command.FieldError;
import dev.hindsight.support.command.Refused;
import dev.hindsight.support.security.Caller;
import dev.hindsight.support.security.Permission;
import dev.hindsight.support.security.Requires;
import dev.hindsight.support.web.ETags;
import dev.hindsight.support.web.IfMatch;
import dev.hindsight.support.web.RequestKey;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hibernate.validator.constraints.URL;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class AddTimelineEntryApi {

    private final PostmortemWrites writes;
    private final PayloadLimits limits;

    AddTimelineEntryApi(PostmortemWrites writes, PayloadLimits limits) {
        this.writes = writes;
        this.limits = limits;
    }

    @PostMapping("/api/ws/{ws}/incidents/{key}/postmortem/timeline")
    @Requires(Permission.EDIT_POSTMORTEMS)
    @Operation(
            summary = "Adds a line to the timeline of a postmortem, or takes over a late one",
            operationId = "addPostmortemTimelineEntry")
    ResponseEntity<TimelineAnswers.WrittenEntry> add(
            Caller caller, @PathVariable String key, IfMatch ifMatch, RequestKey requestKey, @RequestBody Body body) {
        body.requireOneOfBoth();
        limits.check(body.payload());
        var lateId = body.lateEntry();
        var id = lateId == null ? requestKey.idFor(caller, "entry", key + " postmortem") : lateId;
        var entry = TimelineAnswers.of(
                writes.carryOut(caller, key, lateId == null ? add(id, ifMatch, body, caller) : take(lateId, ifMatch)),
                id);
        var place = PostmortemWrites.locationOf(caller.workspace(), key) + "/timeline/" + id;
        return ResponseEntity.created(URI.create(place))
                .eTag(ETags.of(entry.version()))
                .body(entry);
    }

    private static Intent add(String id, IfMatch ifMatch, Body body, Caller caller) {
        return target -> new AddTimelineEntry(
                target.postmortemId(), ifMatch.version(), body.entry(id, caller), target.now(), target.actor());
    }

    private static Intent take(String id, IfMatch ifMatch) {
        return target -> new TakeLateEntry(
                target.postmortemId(), ifMatch.version(), id, target.line(id), target.now(), target.actor());
    }

    record Body(
            @Size(min = 1, max = 200) @Nullable String lateEntry,
            @PastOrPresent @Nullable Instant at,
            @Size(max = 500) @Pattern(regexp = "(?s).*\\S.*", message = "must not be blank") @Nullable String label,
            @Size(min = 1, max = 100) @Nullable String actor,
            @Nullable Phase phase,
            @Nullable Boolean keyMoment,
            @Size(max = 100) @Nullable Map<String, @Nullable Object> payload,
            @Size(max = 50) @Nullable
                    List<@NotBlank @URL(regexp = "(?i)https?://.+") @Size(max = 2_000) String> evidence) {

        private static final String MANUAL = "manual";

        /** A late entry is taken over as it is; what is written needs a time and a label. */
        void requireOneOfBoth() {
            var errors = new ArrayList<FieldError>();
            values().forEach((name, value) -> {
                if (lateEntry != null && value != null) {
                    errors.add(new FieldError(
                            name, "not_allowed", "A late entry is taken over as it is; change it then."));
                }
            });
            if (lateEntry == null && at == null) {
                errors.add(new FieldError("at", "not_null", "must not be null"));
            }
            if (lateEntry == null && label == null) {
                errors.add(new FieldError("label", "not_blank", "must not be blank"));
            }
            if (!errors.isEmpty()) {
                throw Refused.invalid(errors);
            }
        }

        private Map<String, @Nullable Object> values() {
            var values = new LinkedHashMap<String, @Nullable Object>();
            values.put("at", at);
            values.put("label", label);
            values.put("actor", actor);
            values.put("phase", phase);
            values.put("key_moment", keyMoment);
            values.put("payload", payload);
            values.put("evidence", evidence);
            return values;
        }

        TimelineEntry entry(String id, Caller caller) {
            return new TimelineEntry(
                    id,
                    Objects.requireNonNull(at),
                    MANUAL,
                    Objects.requireNonNull(label),
                    Objects.requireNonNullElse(actor, caller.user()),
                    phase == null ? null : phase.wireName(),
                    Boolean.TRUE.equals(keyMoment),
                    Objects.requireNonNullElse(payload, Map.of()),
                    evidence == null ? List.of() : evidence);
        }
    }
}
