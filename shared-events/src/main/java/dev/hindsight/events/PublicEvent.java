package dev.hindsight.events;

/**
 * A fact in the published language: an immutable record that other services and other people's programs read.
 *
 * <p>Each record is one version of one wire type, named by its {@link WireType}. Its JSON has the record's components in
 * {@code snake_case}, instants in ISO-8601 with {@code Z}, dates as {@code yyyy-MM-dd}. A published record only ever
 * grows by components that may be absent ({@code @Nullable}, or a list or map that is then empty); any other change is a
 * new version beside it.
 *
 * <p>The records form sealed families, one per topic, all of them known to the catalog. Facts about an incident and what
 * came of it share {@link IncidentFact}.
 */
public interface PublicEvent {}
