package dev.hindsight.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FanOutTest {

    private final List<Announcement> batch =
            IntStream.range(0, 50).mapToObj(n -> announcement()).toList();

    @Test
    void writesABatchForFewEndpointsInOneStatement() {
        assertThat(FanOut.parts(batch, 1)).containsExactly(batch);
    }

    @Test
    void writesABatchForManyEndpointsInStatementsThatEndInTime() {
        var parts = FanOut.parts(batch, 10_000);

        assertThat(parts).hasSize(25).allSatisfy(part -> assertThat(part).hasSize(2));
        assertThat(parts.stream().flatMap(List::stream)).containsExactlyElementsOf(batch);
    }

    @Test
    void writesOneEventForAnyNumberOfEndpoints() {
        assertThat(FanOut.parts(batch, 1_000_000)).hasSize(50);
    }

    private static Announcement announcement() {
        return new Announcement(
                UUID.randomUUID(),
                "acme",
                "incident.resolved",
                List.of("*"),
                "acme:incident:1",
                "P1",
                List.of(),
                List.of(),
                false,
                "INC-1",
                false,
                Instant.EPOCH,
                "{}");
    }
}
