package dev.hindsight.notification;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

class SlowsDownWithTheDatabaseIT extends WithReceiver {

    private static final int EVENTS = 120;

    /** The messages stay in Kafka, where they are safe, and none is read ahead of what can be written. */
    @Test
    void takesMessagesNoFasterThanItCanWriteThem(@Autowired DataSource database, @Autowired MeterRegistry meters)
            throws SQLException {
        var workspace = Workspace.of(port, "slow");
        workspace.endpoint(receiver.url());
        var incident = Facts.incident("slow");
        var parkedBefore = parked(meters);

        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("lock table announcement in exclusive mode");
            IntStream.range(0, EVENTS).forEach(number -> broker.publish(Facts.mitigated(incident, "" + number)));
            Awaitility.await().until(() -> waitingTransactions() > 0);
            assertThat(receiver.requests()).isEmpty();
            assertThat(waitingTransactions())
                    .describedAs("one for each topic at most")
                    .isLessThanOrEqualTo(3);
            connection.rollback();
        }

        receiver.awaitRequests(EVENTS);
        assertThat(notes())
                .isEqualTo(
                        IntStream.range(0, EVENTS).mapToObj(Integer::toString).toList());
        assertThat(parked(meters)).isEqualTo(parkedBefore);
    }

    private long waitingTransactions() {
        return jdbc.sql("select count(*) from pg_locks where relation = 'announcement'::regclass and not granted")
                .query(Long.class)
                .single();
    }

    private static double parked(MeterRegistry meters) {
        return meters.find("hindsight.messages.parked").counters().stream()
                .mapToDouble(Counter::count)
                .sum();
    }

    private List<String> notes() {
        return receiver.requests().stream()
                .map(request -> JsonMapper.shared()
                        .readTree(request.text())
                        .at("/data/note")
                        .asString())
                .toList();
    }
}
