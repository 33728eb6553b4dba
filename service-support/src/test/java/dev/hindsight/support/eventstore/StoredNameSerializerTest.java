package dev.hindsight.support.eventstore;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Instant;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.junit.jupiter.api.Test;

class StoredNameSerializerTest {

    private final StoredNameSerializer serializer = new StoredNameSerializer(StoredEvents.of(NoteEvent.class));

    @Test
    void storesTheSimpleNameAndSnakeCase() {
        var stored = serializer.serialize(new NoteWritten("n1", Instant.EPOCH), String.class);

        assertThat(stored.getType().getName()).isEqualTo("NoteWritten");
        assertThat(stored.getData()).contains("\"note_id\"").contains("\"written_at\"");
    }

    @Test
    void readsAnEventByItsStoredName() {
        Object read = serializer.deserialize(new SimpleSerializedObject<>(
                "{\"note_id\": \"n1\", \"written_at\": \"1970-01-01T00:00:00Z\"}".getBytes(UTF_8),
                byte[].class,
                new SimpleSerializedType("NoteWritten", null)));

        assertThat(read).isEqualTo(new NoteWritten("n1", Instant.EPOCH));
    }

    @Test
    void refusesTwoEventsOfOneName() {
        var events = StoredEvents.of(NoteEvent.class, NoteEvent.class);

        assertThatIllegalStateException().isThrownBy(() -> new StoredNameSerializer(events));
    }

    /** Otherwise a projection could be reset, but not started again. */
    @Test
    void readsBackTheTokenOfAReplay() {
        var tokens = TokenSerializer.create();
        var replay =
                ReplayToken.createReplayToken(new GlobalSequenceTrackingToken(7), new GlobalSequenceTrackingToken(2));

        Object read = tokens.deserialize(tokens.serialize(replay, byte[].class));

        assertThat(read).isEqualTo(replay);
    }

    sealed interface NoteEvent permits NoteWritten {}

    record NoteWritten(String noteId, Instant writtenAt) implements NoteEvent {}
}
