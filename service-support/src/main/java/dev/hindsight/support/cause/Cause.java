package dev.hindsight.support.cause;

import dev.hindsight.events.EventEnvelope;
import java.util.Optional;

/**
 * The event that something is done for. What is stored meanwhile, in the same thread, names it.
 *
 * @param type of the event: {@code postmortem.opened}, or the stored name of one of the service's own
 * @param id of the event
 */
public record Cause(String type, String id) {

    private static final ScopedValue<Cause> CURRENT = ScopedValue.newInstance();

    public static Cause of(EventEnvelope<?> envelope) {
        return new Cause(envelope.type(), envelope.id());
    }

    /** What is being done something for in this thread. */
    public static Optional<Cause> current() {
        return CURRENT.isBound() ? Optional.of(CURRENT.get()) : Optional.empty();
    }

    /** Does something for it. */
    public void run(Runnable work) {
        ScopedValue.where(CURRENT, this).run(work);
    }

    /** Type and id with a space between. */
    @Override
    public String toString() {
        return type + " " + id;
    }
}
