package dev.hindsight.postmortem.read.versions;

import dev.hindsight.postmortem.answer.VersionTag;
import dev.hindsight.postmortem.document.PostmortemAnswer;
import dev.hindsight.postmortem.document.PostmortemHistory;
import dev.hindsight.support.security.Caller;
import dev.hindsight.support.security.Permission;
import dev.hindsight.support.security.Requires;
import dev.hindsight.support.web.Cursor;
import dev.hindsight.support.web.Page;
import dev.hindsight.support.web.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class VersionsApi {

    private static final String VERSIONS = "/api/ws/{ws}/incidents/{key}/postmortem/versions";

    private final PostmortemHistory history;

    VersionsApi(PostmortemHistory history) {
        this.history = history;
    }

    @GetMapping(VERSIONS)
    @Requires(Permission.READ_POSTMORTEMS)
    @Operation(summary = "Lists the versions of a postmortem, newest first", operationId = "postmortemVersions")
    Page<VersionSummary> versions(Caller caller, @PathVariable String key, PageRequest page) {
        long before = page.after() == null ? Long.MAX_VALUE : page.after().number(0);
        var rows = history.of(caller, key).changesBefore(before, page.rows(), VersionSummary::of);
        return Page.of(rows, page, row -> Cursor.after(row.version()));
    }

    @GetMapping(VERSIONS + "/{version}")
    @Requires(Permission.READ_POSTMORTEMS)
    @Operation(summary = "Shows a version of a postmortem", operationId = "postmortemVersion")
    @ApiResponse(
            responseCode = "200",
            description = "As it was in that version.",
            headers = @Header(name = "ETag", description = "The version.", schema = @Schema(type = "string")))
    PostmortemAnswer version(
            HttpServletResponse response, Caller caller, @PathVariable String key, @PathVariable long version) {
        return VersionTag.on(response, history.of(caller, key).version(version));
    }

    @GetMapping(VERSIONS + "/{version}/diff")
    @Requires(Permission.READ_POSTMORTEMS)
    @Operation(summary = "Compares two versions of a postmortem", operationId = "comparePostmortemVersions")
    VersionDiff diff(
            Caller caller,
            @PathVariable String key,
            @PathVariable long version,
            @Parameter(description = "The other version, the newest if it is left out.")
                    @RequestParam(required = false)
                    @Nullable
                    Long to) {
        var past = history.of(caller, key);
        var both = past.versions(version, to == null ? past.newest() : to);
        return VersionDiff.between(both.getFirst(), both.getLast());
    }
}
