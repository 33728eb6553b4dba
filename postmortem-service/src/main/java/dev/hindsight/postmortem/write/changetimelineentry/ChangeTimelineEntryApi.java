package dev.hindsight.postmortem.write.changetimelineentry;

import dev.hindsight.postmortem.answer.PostmortemWrites;
import dev.hindsight.postmortem.answer.TimelineAnswers;
import dev.hindsight.postmortem.model.Phase;
import dev.hindsight.support.border.PayloadLimits;
import dev.hindsight.support.security.Caller;
import dev.hindsight.support.security.Permission;
import dev.hindsight.support.security.Requires;
import dev.hindsight.support.web.ETags;
import dev.hindsight.support.web.IfMatch;
import dev.hindsight.support.web.Patch;
import dev.hindsight.support.web.Required;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.validator.constraints.URL;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ChangeTimelineEntryApi {

    private final PostmortemWrites writes;
    private final PayloadLimits limits;

    ChangeTimelineEntryApi(PostmortemWrites writes, PayloadLimits limits) {
        this.writes = writes;
        this.limits = limits;
    }

    @PatchMapping("/api/ws/{ws}/incidents/{key}/postmortem/timeline/{id}")
    @Requires(Permission.EDIT_POSTMORTEMS)
    @Operation(summary = "Changes a line of the timeline of a postmortem")
    ResponseEntity<TimelineAnswers.WrittenEntry> change(
            Caller caller,
            @PathVariable String key,
            @PathVariable String id,
            @Required IfMatch ifMatch,
            @RequestBody Body body) {
        limits.check(body.payload().value());
        var postmortem = writes.carryOut(
                caller,
                key,
                target -> new ChangeTimelineEntry(
                        target.postmortemId(),
                        ifMatch.version(),
                        id,
                        target.line(id),
                        body.named(),
                        body.values(),
                        target.now(),
                        target.actor()));
        var entry = TimelineAnswers.of(postmortem, id);
        return ResponseEntity.ok().eTag(ETags.of(entry.version())).body(entry);
    }

    record Body(
            Patch<@NotNull @PastOrPresent Instant> at,
            Patch<@NotBlank @Size(max = 500) String> label,
            Patch<Phase> phase,
            Patch<Boolean> keyMoment,
            Patch<@Size(max = 100) Map<String, @Nullable Object>> payload,
            Patch<@Size(max = 50) List<@NotBlank @URL(regexp = "(?i)https?://.+") @Size(max = 2_000) String>>
                    evidence) {

        ChangeTimelineEntry.Values values() {
            return new ChangeTimelineEntry.Values(
                    at.value(),
                    label.value(),
                    phase.value() == null ? null : phase.value().wireName(),
                    Boolean.TRUE.equals(keyMoment.value()),
                    Objects.requireNonNullElse(payload.value(), Map.of()),
                    Objects.requireNonNullElse(evidence.value(), List.of()));
        }

        Set<String> named() {
            var fields = new LinkedHashMap<String, Patch<?>>();
            fields.put("phase", phase);
            fields.put("key_moment", keyMoment);
            fields.put("payload", payload);
            fields.put("evidence", evidence);
            return fields.entrySet().stream()
                    .filter(field -> field.getValue().present())
                    .map(Map.Entry::getKey)
                    .collect(Collectors.toUnmodifiableSet());
        }
    }
}
