package dev.hindsight.incident.write;

import dev.hindsight.incident.events.IncidentSamples;
import dev.hindsight.support.eventstore.StateSerializer;
import dev.hindsight.testsupport.aggregate.SnapshotContract;
import org.junit.jupiter.api.Test;

class KeepsItsStateInSnapshotsTest {

    @Test
    void keepsAllOfAnIncident() {
        SnapshotContract.holds(StateSerializer.create(), Incident.class, IncidentSamples.all());
    }
}
