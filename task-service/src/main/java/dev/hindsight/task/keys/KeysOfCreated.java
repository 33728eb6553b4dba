package dev.hindsight.task.keys;

import dev.hindsight.support.audit.SubjectKeys;
import dev.hindsight.task.events.TaskCreated;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tasks are created without a request, which could name them. */
@Component
class KeysOfCreated implements SubjectKeys {

    @Override
    public List<String> in(Object event) {
        return event instanceof TaskCreated created
                ? List.of(
                        TaskKeys.keyOf(created.number()),
                        created.source().incident().key())
                : List.of();
    }
}
