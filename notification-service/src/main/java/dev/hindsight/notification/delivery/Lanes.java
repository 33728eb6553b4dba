package dev.hindsight.notification.delivery;

/** How deliveries are put into lanes. */
final class Lanes {

    /**
     * The end of a statement that opens lanes for the rows of {@code queued}, which have an {@code endpoint_id}, a
     * {@code subject} and a {@code position}. All who lock several lanes do so in this order, so that none waits for each other.
     *
     * <p>A lane that is there already gets another last position than before in any case. Whoever is about to close it, finding
     * it empty, waits for this transaction and then sees that it is not: those who queue at the same time may commit in another
     * order than they took places.
     */
    static final String OPEN =
            """
            insert into lane (endpoint_id, subject, last_position, due_at)
            select endpoint_id, subject, max(position), now() from queued
            group by endpoint_id, subject order by endpoint_id, subject
            on conflict (endpoint_id, subject) do update set last_position =
                case when excluded.last_position > lane.last_position then excluded.last_position
                     else nextval(pg_get_serial_sequence('delivery', 'position')) end
            """;

    private Lanes() {}
}
