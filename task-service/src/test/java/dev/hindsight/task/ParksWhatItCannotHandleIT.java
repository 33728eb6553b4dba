package dev.hindsight.task;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.events.Topics;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@TaskServiceTest
class ParksWhatItCannotHandleIT {

    private static final String PARKED = Topics.POSTMORTEM_EVENTS + ".dlt";

    @LocalServerPort
    int port;

    @Autowired
    Neighbours neighbours;

    @Test
    void andHandlesTheNextOnes() {
        var publication = Publication.of("parking", 1).with("First");
        var samePartition = publication.postmortemId();
        neighbours.publish(publication.published());
        neighbours.send(Topics.POSTMORTEM_EVENTS, samePartition, "no CloudEvent at all".getBytes(UTF_8));
        neighbours.publish(publication.with("Second").republished());

        var reader = Api.as(port, "victor", "/parking/viewer");
        assertThat(Tasks.titles(reader, "parking", 2)).containsExactly("Second", "First");
        var parked = neighbours.readAll(
                PARKED, found -> !parked(found, samePartition).isEmpty());
        assertThat(parked(parked, samePartition)).singleElement().satisfies(message -> {
            assertThat(new String(message.value(), UTF_8)).isEqualTo("no CloudEvent at all");
            assertThat(message.headers()
                            .lastHeader("kafka_dlt-exception-message")
                            .value())
                    .asString(UTF_8)
                    .contains("no CloudEvent");
        });
    }

    private static List<ConsumerRecord<String, byte[]>> parked(List<ConsumerRecord<String, byte[]>> found, String key) {
        return found.stream().filter(message -> message.key().equals(key)).toList();
    }
}
