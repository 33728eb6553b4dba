package dev.hindsight.notification.delivery;

import dev.hindsight.notification.model.EndpointKind;
import java.time.Instant;
import java.util.Map;

/** Carries messages to endpoints of some kinds. */
interface Transport {

    boolean carries(EndpointKind kind);

    /**
     * Makes one attempt.
     *
     * @param at the time of this attempt
     * @throws InterruptedException when this process is about to stop; whether the message arrived is not known
     */
    Sent send(DueDelivery delivery, Instant at) throws InterruptedException;

    /**
     * What came of an attempt.
     *
     * @param headers as they are shown, without secrets
     */
    record Sent(Outcome outcome, Map<String, String> headers) {}
}
