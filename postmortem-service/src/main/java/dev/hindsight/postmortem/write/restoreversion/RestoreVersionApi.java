package dev.hindsight.postmortem.write.restoreversion;

import dev.hindsight.postmortem.answer.PostmortemWrites;
import dev.hindsight.postmortem.document.PostmortemAnswer;
import dev.hindsight.postmortem.document.PostmortemHistory;
import dev.hindsight.support.security.Caller;
import dev.hindsight.support.security.Permission;
import dev.hindsight.support.security.Requires;
import dev.hindsight.support.web.IfMatch;
import dev.hindsight.support.web.RequestKey;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class RestoreVersionApi {

    private final PostmortemWrites writes;
    private final PostmortemHistory history;

    RestoreVersionApi(PostmortemWrites writes, PostmortemHistory history) {
        this.writes = writes;
        this.history = history;
    }

    @PostMapping("/api/ws/{ws}/incidents/{key}/postmortem/versions/{version}/restoration")
    @Requires(Permission.EDIT_POSTMORTEMS)
    @Operation(summary = "Restores a version of a postmortem", operationId = "restorePostmortemVersion")
    @ApiResponse(responseCode = "200", description = "The working copy, which is as that version was.")
    ResponseEntity<PostmortemAnswer> restore(
            Caller caller,
            @PathVariable String key,
            @PathVariable long version,
            IfMatch ifMatch,
            RequestKey requestKey,
            @RequestBody(required = false) @Nullable Nothing nothing) {
        var requestId = requestKey.value() == null ? null : requestKey.idFor(caller, "request", key);
        var was = history.toBringBack(caller, key).document(version);
        return PostmortemWrites.ok(writes.carryOut(
                caller,
                key,
                target -> new RestoreVersion(
                        target.postmortemId(), ifMatch.version(), was, requestId, target.now(), target.actor())));
    }

    /** The request has no fields; what is sent in a body is named as unknown. */
    record Nothing() {}
}
