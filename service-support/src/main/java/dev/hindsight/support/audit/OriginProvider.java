package dev.hindsight.support.audit;

import dev.hindsight.support.cause.Cause;
import java.util.Map;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.correlation.CorrelationDataProvider;

/**
 * Hands the origin of a command on to the events that it makes, and that of an event to the commands that follow from it;
 * with the service, which is always this one.
 */
class OriginProvider implements CorrelationDataProvider {

    private final String service;

    OriginProvider(String service) {
        this.service = service;
    }

    @Override
    public Map<String, ?> correlationDataFor(Message<?> message) {
        var origin = Origin.of(message);
        return message instanceof EventMessage
                ? origin.followingFrom(new Cause(message.getPayloadType().getSimpleName(), message.getIdentifier()))
                        .asMetaData(service)
                : origin.asMetaData(service);
    }
}
