package dev.hindsight.postmortem.write.removetimelineentry;

import dev.hindsight.postmortem.answer.PostmortemWrites;
import dev.hindsight.postmortem.document.PostmortemAnswer;
import dev.hindsight.support.security.Caller;
import dev.hindsight.support.security.Permission;
import dev.hindsight.support.security.Requires;
import dev.hindsight.support.web.IfMatch;
import dev.hindsight.support.web.Required;
import io.swagger.v3.oas.annotations.Operation;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class RemoveTimelineEntryApi {

    private final PostmortemWrites writes;

    RemoveTimelineEntryApi(PostmortemWrites writes) {
        this.writes = writes;
    }

    @DeleteMapping("/api/ws/{ws}/incidents/{key}/postmortem/timeline/{id}")
    @Requires(Permission.EDIT_POSTMORTEMS)
    @Operation(summary = "Removes a line of the timeline, or declines a late one")
    ResponseEntity<PostmortemAnswer> remove(
            Caller caller, @PathVariable String key, @PathVariable String id, @Required IfMatch ifMatch) {
        return PostmortemWrites.ok(writes.carryOut(
                caller,
                key,
                target -> new RemoveTimelineEntry(
                        target.postmortemId(), ifMatch.version(), id, target.line(id), target.now(), target.actor())));
    }
}
