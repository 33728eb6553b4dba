package dev.hindsight.events.catalog;

import dev.hindsight.events.PublicEvent;
import dev.hindsight.events.Topics;
import dev.hindsight.events.audit.AuditEntry;
import dev.hindsight.events.incident.IncidentEvent;
import dev.hindsight.events.person.PersonEvent;
import dev.hindsight.events.postmortem.PostmortemEvent;
import dev.hindsight.events.report.IncidentReport;
import dev.hindsight.events.task.TaskEvent;
import dev.hindsight.events.task.TaskUpdate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The catalog of public events: all records of the sealed families, found by data schema or by record. */
public final class PublicEvents {

    private static final List<PublicEventType> ALL = Stream.of(
                    family(IncidentEvent.class, Topics.INCIDENT_EVENTS),
                    family(PostmortemEvent.class, Topics.POSTMORTEM_EVENTS),
                    family(TaskEvent.class, Topics.TASK_EVENTS),
                    family(TaskUpdate.class, Topics.TASK_EVENTS),
                    family(IncidentReport.class, Topics.INCIDENT_REPORTS),
                    family(AuditEntry.class, Topics.AUDIT_ENTRIES),
                    family(PersonEvent.class, Topics.PERSON_EVENTS))
            .flatMap(Function.identity())
            .toList();

    private static final Map<String, PublicEventType> BY_DATASCHEMA = by(PublicEventType::dataschema);

    private static final Map<Class<? extends PublicEvent>, PublicEventType> BY_SHAPE = by(PublicEventType::shape);

    /** Every version of every public event, in the order of their families. */
    public static List<PublicEventType> all() {
        return ALL;
    }

    /** The type with this {@code dataschema}; empty for a type or version unknown here, which a consumer may ignore. */
    public static Optional<PublicEventType> withDataschema(String dataschema) {
        return Optional.ofNullable(BY_DATASCHEMA.get(dataschema));
    }

    /**
     * The type of a public event's record.
     *
     * @throws IllegalArgumentException if the class is no record of a family
     */
    public static PublicEventType of(Class<? extends PublicEvent> shape) {
        return Optional.ofNullable(BY_SHAPE.get(shape))
                .orElseThrow(() -> new IllegalArgumentException(shape.getName() + " is no public event"));
    }

    private static Stream<PublicEventType> family(Class<? extends PublicEvent> family, String topic) {
        return Arrays.stream(family.getPermittedSubclasses())
                .map(shape -> PublicEventType.of(shape.asSubclass(PublicEvent.class), topic));
    }

    private static <K> Map<K, PublicEventType> by(Function<PublicEventType, K> key) {
        return ALL.stream().collect(Collectors.toUnmodifiableMap(key, Function.identity()));
    }

    private PublicEvents() {}
}
