package dev.hindsight.postmortem.write.ordertimeline;

import dev.hindsight.postmortem.answer.PostmortemWrites;
import dev.hindsight.postmortem.document.PostmortemAnswer;
import dev.hindsight.support.security.Caller;
import dev.hindsight.support.security.Permission;
import dev.hindsight.support.security.Requires;
import dev.hindsight.support.web.IfMatch;
import dev.hindsight.support.web.Required;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class OrderTimelineApi {

    private final PostmortemWrites writes;

    OrderTimelineApi(PostmortemWrites writes) {
        this.writes = writes;
    }

    @PutMapping("/api/ws/{ws}/incidents/{key}/postmortem/timeline/order")
    @Requires(Permission.EDIT_POSTMORTEMS)
    @Operation(summary = "Puts the timeline of a postmortem into an order of its own")
    ResponseEntity<PostmortemAnswer> order(
            Caller caller, @PathVariable String key, @Required IfMatch ifMatch, @RequestBody Body body) {
        return PostmortemWrites.ok(writes.carryOut(
                caller,
                key,
                target -> new OrderTimeline(
                        target.postmortemId(),
                        ifMatch.version(),
                        body.ids(),
                        target.lineIds(),
                        target.now(),
                        target.actor())));
    }

    record Body(@NotNull @Size(max = 2_000) List<@NotBlank @Size(max = 200) String> ids) {}
}
