package dev.hindsight.access.read.audit;

import dev.hindsight.support.audit.AuditRecorder;
import dev.hindsight.support.security.Caller;
import dev.hindsight.support.security.Permission;
import dev.hindsight.support.security.Requires;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class AuditExportApi {

    private static final List<String> WHAT_IS_READ = List.of("audit");

    private final AuditExport export;
    private final AuditRecorder recorder;

    AuditExportApi(AuditExport export, AuditRecorder recorder) {
        this.export = export;
        this.recorder = recorder;
    }

    @GetMapping("/api/ws/{ws}/audit/export")
    @Requires(Permission.READ_AUDIT)
    @Operation(
            summary = "Exports the audit log as lines of JSON, oldest first",
            description = "Each line has an entry, its position and the hashes by which it can be checked.",
            operationId = "auditExport")
    @ApiResponse(
            responseCode = "200",
            description = "The entries of that time.",
            content = @Content(mediaType = MediaType.APPLICATION_NDJSON_VALUE, schema = @Schema(type = "string")))
    void export(
            Caller caller,
            HttpServletResponse response,
            @RequestParam(required = false) @Nullable OffsetDateTime from,
            @RequestParam(required = false) @Nullable OffsetDateTime to)
            throws IOException {
        recorder.read(caller.workspace(), WHAT_IS_READ);
        var stretch = export.between(caller.workspace(), from, to);
        response.setContentType(MediaType.APPLICATION_NDJSON_VALUE);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(caller.workspace() + "-audit.jsonl")
                        .build()
                        .toString());
        var lines = response.getOutputStream();
        for (var next = export.read(stretch); !next.isEmpty(); next = export.read(stretch)) {
            for (var entry : next) {
                lines.write((entry.asLine() + "\n").getBytes(StandardCharsets.UTF_8));
            }
            stretch = stretch.after(next.getLast());
        }
    }
}
