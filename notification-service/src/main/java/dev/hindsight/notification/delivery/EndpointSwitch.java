package dev.hindsight.notification.delivery;

import dev.hindsight.notification.write.disableendpoint.DisableEndpoint;
import dev.hindsight.support.command.Commands;
import dev.hindsight.support.command.Refused;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Switches endpoints off in the name of the system; what waits for them is kept. */
@Component
class EndpointSwitch {

    private static final Logger log = LoggerFactory.getLogger(EndpointSwitch.class);
    private static final String SYSTEM = "hindsight";

    private final Commands commands;

    EndpointSwitch(Commands commands) {
        this.commands = commands;
    }

    /** Because of what the URL answered that the delivery went to; if it has another one meanwhile, that is left alone. */
    void off(DueDelivery delivery, String reason, Instant at) {
        off(delivery.endpointId(), delivery.url(), reason, at);
    }

    void off(String endpointId, String reason, Instant at) {
        off(endpointId, null, reason, at);
    }

    private void off(String endpointId, @Nullable String url, String reason, Instant at) {
        try {
            commands.send(new DisableEndpoint(endpointId, url, reason, at, SYSTEM));
        } catch (Refused removedMeanwhile) {
            log.debug("Endpoint {} is there no more", endpointId);
        }
    }
}
