package dev.hindsight.notification.delivery;

/** What all have in common who put deliveries into lanes. */
final class Lanes {

    /**
     * The last position of a lane that is there already and gets more. It is always another one than before, so that nobody
     * closes the lane who saw it earlier: those who queue at the same time may commit in another order than they took places.
     */
    static final String TOUCHED =
            """
            case when excluded.last_position > lane.last_position then excluded.last_position
                 else nextval(pg_get_serial_sequence('delivery', 'position')) end
            """;

    private Lanes() {}
}
