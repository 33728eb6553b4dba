package dev.hindsight.events.incident;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One number of an incident's impact.
 *
 * @param value how much, zero or more
 * @param unit of what, a short text: {@code users}, {@code EUR}, {@code min}, {@code %}
 * @param method how it was measured, absent if nobody said
 */
public record ImpactFigure(BigDecimal value, String unit, @Nullable String method) {}
