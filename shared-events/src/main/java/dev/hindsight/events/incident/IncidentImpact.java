package dev.hindsight.events.incident;

import org.jspecify.annotations.Nullable;

/**
 * What an incident did to users and to the business, in figures. A figure that is absent is not known, which is not zero.
 *
 * @param usersAffected how many people it hit
 * @param requestsFailed how many requests, or which share of them, failed
 * @param revenue what it cost, the unit is the currency
 * @param errorBudget how much of the error budget or service level agreement it consumed
 * @param dataLoss how much data was lost
 * @param duration how long it was felt, which need not be the time until it was resolved
 */
public record IncidentImpact(
        @Nullable ImpactFigure usersAffected,
        @Nullable ImpactFigure requestsFailed,
        @Nullable ImpactFigure revenue,
        @Nullable ImpactFigure errorBudget,
        @Nullable ImpactFigure dataLoss,
        @Nullable ImpactFigure duration) {}
