package dev.hindsight.postmortem.incident;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What an incident did, in figures; one that is absent is not known. */
public record Impact(
        @Nullable Figure usersAffected,
        @Nullable Figure requestsFailed,
        @Nullable Figure revenue,
        @Nullable Figure errorBudget,
        @Nullable Figure dataLoss,
        @Nullable Figure duration) {

    /** One number, of what, and how it was measured. */
    public record Figure(BigDecimal value, String unit, @Nullable String method) {}
}
