package dev.hindsight.incident.request;

import dev.hindsight.incident.events.IncidentOpened.CausingChange;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.hibernate.validator.constraints.URL;
import org.jspecify.annotations.Nullable;

/** The change that caused an incident, as a request tells of it. */
public record ChangeBody(
        @NotNull @URL(regexp = "(?i)https?://.+") @Size(max = 2_000) String url,
        @Size(max = 200) @Nullable String title,
        @PastOrPresent @Nullable Instant at) {

    public CausingChange change() {
        return new CausingChange(url, title, at);
    }
}
