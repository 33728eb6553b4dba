package dev.hindsight.postmortem.write.removeactionitem;

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
class RemoveActionItemApi {

    private final PostmortemWrites writes;

    RemoveActionItemApi(PostmortemWrites writes) {
        this.writes = writes;
    }

    @DeleteMapping("/api/ws/{ws}/incidents/{key}/postmortem/action-items/{index}")
    @Requires(Permission.EDIT_POSTMORTEMS)
    @Operation(summary = "Removes an action item")
    ResponseEntity<PostmortemAnswer> remove(
            Caller caller, @PathVariable String key, @PathVariable int index, @Required IfMatch ifMatch) {
        return PostmortemWrites.ok(writes.carryOut(
                caller,
                key,
                target -> new RemoveActionItem(
                        target.postmortemId(), ifMatch.version(), index, target.now(), target.actor())));
    }
}
