package dev.hindsight.incident.keys;

import dev.hindsight.incident.events.IncidentOpened;
import dev.hindsight.support.audit.SubjectKeys;
import java.util.List;
import org.springframework.stereotype.Component;

/** The request that opens an incident cannot name its key. */
@Component
class KeysOfOpened implements SubjectKeys {

    @Override
    public List<String> in(Object event) {
        return event instanceof IncidentOpened opened ? List.of(IncidentKeys.keyOf(opened.number())) : List.of();
    }
}
