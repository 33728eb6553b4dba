package dev.hindsight.postmortem.read.postmortem;

import dev.hindsight.postmortem.answer.VersionTag;
import dev.hindsight.postmortem.document.PostmortemAnswer;
import dev.hindsight.postmortem.document.PostmortemHistory;
import dev.hindsight.postmortem.document.Postmortems;
import dev.hindsight.support.security.Caller;
import dev.hindsight.support.security.Permission;
import dev.hindsight.support.security.Requires;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.PastOrPresent;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class PostmortemApi {

    private final Postmortems postmortems;
    private final PostmortemHistory history;

    PostmortemApi(Postmortems postmortems, PostmortemHistory history) {
        this.postmortems = postmortems;
        this.history = history;
    }

    @GetMapping("/api/ws/{ws}/incidents/{key}/postmortem")
    @Requires(Permission.READ_POSTMORTEMS)
    @Operation(summary = "Shows the postmortem of an incident")
    @ApiResponse(
            responseCode = "200",
            description = "As it is now, or as it was then.",
            headers =
                    @Header(
                            name = "ETag",
                            description = "The version, for `If-Match`.",
                            schema = @Schema(type = "string")))
    PostmortemAnswer postmortem(
            HttpServletResponse response,
            Caller caller,
            @PathVariable String key,
            @RequestParam(name = "min_version", defaultValue = "0") long minVersion,
            @Parameter(description = "Show it as it was at this moment.")
                    @RequestParam(required = false)
                    @PastOrPresent
                    @Nullable
                    OffsetDateTime at) {
        var postmortem = at == null
                ? postmortems.require(caller, key, minVersion)
                : history.of(caller, key).at(at.toInstant());
        return VersionTag.on(response, postmortem);
    }
}
