package dev.hindsight.support.audit;

import java.util.List;

/** The keys of what an event is about, where neither the event's id nor its request names them; a service may have one. */
@FunctionalInterface
public interface SubjectKeys {

    /** Such as {@code INC-12}; none when the event does not say. */
    List<String> in(Object event);
}
