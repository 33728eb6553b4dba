package dev.hindsight.postmortem.write.changeactionitem;

import dev.hindsight.postmortem.answer.ActionItemAnswers;
import dev.hindsight.postmortem.answer.PostmortemWrites;
import dev.hindsight.postmortem.events.ActionItem;
import dev.hindsight.postmortem.model.Category;
import dev.hindsight.postmortem.model.Horizon;
import dev.hindsight.postmortem.model.Priority;
import dev.hindsight.support.security.Caller;
import dev.hindsight.support.security.Permission;
import dev.hindsight.support.security.Requires;
import dev.hindsight.support.time.InFourDigitYear;
import dev.hindsight.support.web.ETags;
import dev.hindsight.support.web.IfMatch;
import dev.hindsight.support.web.Patch;
import dev.hindsight.support.web.Required;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
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
class ChangeActionItemApi {

    private final PostmortemWrites writes;

    ChangeActionItemApi(PostmortemWrites writes) {
        this.writes = writes;
    }

    @PatchMapping("/api/ws/{ws}/incidents/{key}/postmortem/action-items/{index}")
    @Requires(Permission.EDIT_POSTMORTEMS)
    @Operation(summary = "Changes an action item")
    ResponseEntity<ActionItemAnswers.WrittenItem> change(
            Caller caller,
            @PathVariable String key,
            @PathVariable int index,
            @Required IfMatch ifMatch,
            @RequestBody Body body) {
        var postmortem = writes.carryOut(
                caller,
                key,
                target -> new ChangeActionItem(
                        target.postmortemId(),
                        ifMatch.version(),
                        body.item(index),
                        body.named(),
                        target.now(),
                        target.actor()));
        var item = ActionItemAnswers.of(postmortem, index);
        return ResponseEntity.ok().eTag(ETags.of(item.version())).body(item);
    }

    record Body(
            Patch<@Size(max = 300) String> title,
            Patch<@Size(min = 1, max = 100) String> owner,
            @InFourDigitYear Patch<LocalDate> dueDate,
            Patch<Priority> priority,
            Patch<Category> category,
            Patch<Horizon> horizon,
            Patch<Boolean> structural,
            Patch<@Size(max = 100) List<@NotBlank @Size(max = 20) String>> addresses,
            Patch<@Size(max = 2_000) String> tracking) {

        ActionItem item(int index) {
            return new ActionItem(
                    index,
                    Objects.requireNonNullElse(title.value(), "").strip(),
                    owner.value(),
                    dueDate.value(),
                    priority.value() == null ? null : priority.value().name(),
                    category.value() == null ? null : category.value().wireName(),
                    horizon.value() == null ? null : horizon.value().wireName(),
                    Boolean.TRUE.equals(structural.value()),
                    Objects.requireNonNullElse(addresses.value(), List.of()),
                    tracking.value());
        }

        Set<String> named() {
            var fields = new LinkedHashMap<String, Patch<?>>();
            fields.put("title", title);
            fields.put("owner", owner);
            fields.put("due_date", dueDate);
            fields.put("priority", priority);
            fields.put("category", category);
            fields.put("horizon", horizon);
            fields.put("structural", structural);
            fields.put("addresses", addresses);
            fields.put("tracking", tracking);
            return fields.entrySet().stream()
                    .filter(field -> field.getValue().present())
                    .map(Map.Entry::getKey)
                    .collect(Collectors.toUnmodifiableSet());
        }
    }
}
