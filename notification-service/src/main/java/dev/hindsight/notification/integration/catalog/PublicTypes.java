package dev.hindsight.notification.integration.catalog;

import dev.hindsight.events.IncidentFact;
import dev.hindsight.events.catalog.PublicEventType;
import dev.hindsight.events.catalog.PublicEvents;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The types of the public events that are announced: all that tell what happened, none that only ask. */
@Component
public class PublicTypes {

    private final Set<String> names = PublicEvents.all().stream()
            .filter(type -> IncidentFact.class.isAssignableFrom(type.shape()))
            .map(PublicEventType::type)
            .collect(Collectors.collectingAndThen(Collectors.toCollection(TreeSet::new), Collections::unmodifiableSet));

    /** Such as {@code postmortem.published}. */
    public Set<String> names() {
        return names;
    }
}
