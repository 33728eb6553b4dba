package dev.hindsight.incident.details;

import dev.hindsight.incident.events.Impact;
import dev.hindsight.incident.events.IncidentOpened;
import dev.hindsight.incident.events.IncidentOpened.CausingChange;
import dev.hindsight.incident.events.Runbook;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What people think of an incident: how bad it is, what it did, what caused it, what helped. */
public record Assessment(
        String severity, @Nullable Impact impact, @Nullable CausingChange causedByChange, List<Runbook> runbooks) {

    public Assessment {
        // Documents that were stored before there were runbooks have none.
        runbooks = runbooks == null ? List.of() : runbooks;
    }

    static Assessment of(IncidentOpened opened) {
        return new Assessment(opened.severity(), null, opened.causedByChange(), List.of());
    }

    Assessment judged(String changed) {
        return new Assessment(changed, impact, causedByChange, runbooks);
    }

    Assessment with(@Nullable Impact changed) {
        return new Assessment(severity, changed, causedByChange, runbooks);
    }

    Assessment with(@Nullable CausingChange changed) {
        return new Assessment(severity, impact, changed, runbooks);
    }

    Assessment with(List<Runbook> changed) {
        return new Assessment(severity, impact, causedByChange, changed);
    }
}
