package dev.hindsight.access.read.audit;

import dev.hindsight.support.security.Caller;
import dev.hindsight.support.security.Permission;
import dev.hindsight.support.security.Requires;
import dev.hindsight.support.web.Page;
import dev.hindsight.support.web.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class AuditApi {

    private final AuditPages log;

    AuditApi(AuditPages log) {
        this.log = log;
    }

    @GetMapping("/api/ws/{ws}/audit")
    @Requires(Permission.READ_AUDIT)
    @Operation(summary = "Lists who did, tried and read what, newest first", operationId = "audit")
    Page<AuditItem> audit(
            Caller caller,
            PageRequest page,
            @RequestParam(required = false) @Size(max = 200) @Nullable String user,
            @Parameter(description = "Such as `IncidentResolved`, `AttemptRefused` or `PrivateRead`.")
                    @RequestParam(required = false)
                    @Size(max = 200)
                    @Nullable
                    String action,
            @Parameter(description = "`done`, `refused` or `read`.")
                    @RequestParam(required = false)
                    @Size(max = 200)
                    @Nullable
                    String outcome,
            @Parameter(description = "A key such as `INC-12`, or an id.")
                    @RequestParam(required = false)
                    @Size(max = 200)
                    @Nullable
                    String subject,
            @RequestParam(required = false) @Nullable OffsetDateTime from,
            @RequestParam(required = false) @Nullable OffsetDateTime to) {
        return log.page(caller.workspace(), new AuditFilter(user, action, outcome, subject, from, to), page);
    }
}
