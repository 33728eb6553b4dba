package dev.hindsight.postmortem.read.export;

import dev.hindsight.postmortem.document.PostmortemHistory;
import dev.hindsight.postmortem.document.Postmortems;
import dev.hindsight.support.security.Caller;
import dev.hindsight.support.security.Permission;
import dev.hindsight.support.security.Requires;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ExportApi {

    private static final MediaType TEXT_MARKDOWN = new MediaType(MediaType.TEXT_MARKDOWN, StandardCharsets.UTF_8);

    private final Postmortems postmortems;
    private final PostmortemHistory history;

    ExportApi(Postmortems postmortems, PostmortemHistory history) {
        this.postmortems = postmortems;
        this.history = history;
    }

    @GetMapping("/api/ws/{ws}/incidents/{key}/postmortem/export")
    @Requires(Permission.READ_POSTMORTEMS)
    @Operation(summary = "Gives a postmortem as a file", operationId = "exportPostmortem")
    @ApiResponse(
            responseCode = "200",
            description = "The file `POSTMORTEM.md`.",
            headers = @Header(name = "ETag", description = "Of the file.", schema = @Schema(type = "string")),
            content = @Content(mediaType = MediaType.TEXT_MARKDOWN_VALUE, schema = @Schema(type = "string")))
    HttpEntity<byte[]> export(
            Caller caller,
            @PathVariable String key,
            @Parameter(description = "Without it, `markdown`.") @RequestParam(required = false) @Nullable
                    ExportFormat format,
            @Parameter(description = "Export this version.") @RequestParam(required = false) @Nullable Long version) {
        var postmortem = version == null
                ? postmortems.requireForFile(caller, key)
                : history.of(caller, key).versionForFile(version);
        var file = PostmortemFile.of(
                        postmortem,
                        postmortems.requireIncident(caller, key),
                        postmortems.attachedTo(caller, postmortem))
                .getBytes(StandardCharsets.UTF_8);
        // Tasks and the incident go on while the version stays, so that the file itself says whether it is the same.
        return ResponseEntity.ok()
                .eTag(DigestUtils.md5DigestAsHex(file))
                .contentType(TEXT_MARKDOWN)
                .header(HttpHeaders.CONTENT_DISPOSITION, named(postmortem.incident() + "-POSTMORTEM.md"))
                .body(file);
    }

    private static String named(String filename) {
        return ContentDisposition.attachment().filename(filename).build().toString();
    }
}
