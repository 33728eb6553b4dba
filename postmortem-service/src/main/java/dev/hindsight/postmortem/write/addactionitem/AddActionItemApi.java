package dev.hindsight.postmortem.write.addactionitem;

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
import dev.hindsight.support.web.RequestKey;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class AddActionItemApi {

    private final PostmortemWrites writes;

    AddActionItemApi(PostmortemWrites writes) {
        this.writes = writes;
    }

    @PostMapping("/api/ws/{ws}/incidents/{key}/postmortem/action-items")
    @Requires(Permission.EDIT_POSTMORTEMS)
    @Operation(summary = "Adds an action item to a postmortem")
    ResponseEntity<ActionItemAnswers.WrittenItem> add(
            Caller caller, @PathVariable String key, IfMatch ifMatch, RequestKey requestKey, @RequestBody Body body) {
        var requestId = requestKey.value() == null ? null : requestKey.idFor(caller, "request", key);
        var added = writes.addItem(
                caller,
                key,
                target -> new AddActionItem(
                        target.postmortemId(),
                        ifMatch.version(),
                        body.item(),
                        requestId,
                        target.now(),
                        target.actor()));
        var item = ActionItemAnswers.of(added.postmortem(), added.index());
        var place = PostmortemWrites.locationOf(caller.workspace(), key) + "/action-items/" + added.index();
        return ResponseEntity.created(URI.create(place))
                .eTag(ETags.of(item.version()))
                .body(item);
    }

    record Body(
            @Size(max = 300) @Nullable String title,
            @Size(min = 1, max = 100) @Nullable String owner,
            @InFourDigitYear @Nullable LocalDate dueDate,
            @Nullable Priority priority,
            @Nullable Category category,
            @Nullable Horizon horizon,
            @Nullable Boolean structural,
            @Size(max = 100) @Nullable List<@NotBlank @Size(max = 20) String> addresses,
            @Size(max = 2_000) @Nullable String tracking) {

        private static final int NOT_GIVEN_YET = 0;

        ActionItem item() {
            return new ActionItem(
                    NOT_GIVEN_YET,
                    title == null ? "" : title.strip(),
                    owner,
                    dueDate,
                    priority == null ? null : priority.name(),
                    category == null ? null : category.wireName(),
                    horizon == null ? null : horizon.wireName(),
                    Boolean.TRUE.equals(structural),
                    addresses == null ? List.of() : addresses,
                    tracking);
        }
    }
}
