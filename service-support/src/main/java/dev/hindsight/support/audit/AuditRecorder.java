package dev.hindsight.support.audit;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.List;
import org.axonframework.eventhandling.EventBus;
import org.axonframework.eventhandling.GenericDomainEventMessage;

/** Stores what changes nothing as an event of its own, so that it is told like every change and as surely. */
public class AuditRecorder {

    private static final String TYPE = "Audit";

    private final EventBus events;
    private final String service;

    AuditRecorder(EventBus events, String service) {
        this.events = events;
        this.service = service;
    }

    /**
     * Stores that the request that is being handled reads something that is recorded whatever is in it.
     *
     * @param subjects what it reads
     */
    public void read(String workspace, List<String> subjects) {
        store(new PrivateRead(workspace, subjects));
    }

    /** Returns when it is stored. */
    void store(AuditedAccess access) {
        var id = access.workspace() + ":audit:" + UuidCreator.getTimeOrderedEpoch();
        events.publish(new GenericDomainEventMessage<>(
                TYPE, id, 0, access, Origin.current().asMetaData(service)));
    }
}
