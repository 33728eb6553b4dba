package dev.hindsight.postmortem.write;

import dev.hindsight.postmortem.events.PostmortemEvent;
import dev.hindsight.support.eventstore.StateSerializer;
import dev.hindsight.support.eventstore.StoredEvents;
import dev.hindsight.support.eventstore.StoredNameSerializer;
import dev.hindsight.testsupport.aggregate.SnapshotContract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.serialization.SimpleSerializedObject;
import org.junit.jupiter.api.Test;

class KeepsItsStateInSnapshotsTest {

    private static final Path CORPUS = Path.of("src/test/resources/stored-events");

    @Test
    void keepsAllOfAPostmortem() throws IOException {
        SnapshotContract.holds(
                StateSerializer.create(),
                Postmortem.class,
                story(
                        "PostmortemOpened",
                        "FieldsEdited",
                        "ActionItemAdded",
                        "ActionItemChanged",
                        "TimelineEntryAdded",
                        "LateEntryTaken",
                        "VersionRestored",
                        "TimelineOrdered",
                        "IncidentAttached",
                        "PostmortemPublished"));
    }

    private static List<Object> story(String... names) throws IOException {
        var serializer = new StoredNameSerializer(StoredEvents.of(PostmortemEvent.class));
        var story = new ArrayList<>();
        for (var name : names) {
            var stored = Files.readAllBytes(CORPUS.resolve(name + ".v1.json"));
            story.add(serializer.deserialize(new SimpleSerializedObject<>(stored, byte[].class, name, null)));
        }
        return story;
    }
}
