package dev.hindsight.incident.events;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What an incident did, in figures; a figure that is null is not known. */
public record Impact(
        @Nullable Figure usersAffected,
        @Nullable Figure requestsFailed,
        @Nullable Figure revenue,
        @Nullable Figure errorBudget,
        @Nullable Figure dataLoss,
        @Nullable Figure duration) {

    /**
     * One number.
     *
     * @param value in its shortest form, so that equal numbers are equal
     * @param method how it was measured
     */
    public record Figure(BigDecimal value, String unit, @Nullable String method) {

        public Figure {
            value = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
            if (value.scale() < 0) {
                value = value.setScale(0);
            }
        }
    }
}
