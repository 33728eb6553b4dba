package dev.hindsight.incident.integration.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.incident.events.CommanderAssigned;
import dev.hindsight.incident.events.IncidentSamples;
import dev.hindsight.incident.events.TimelineEntryAdded;
import dev.hindsight.testsupport.infrastructure.TestInfrastructure;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** During an outage an incident has hundreds of entries side by side. */
class ReadsAnIncidentOnceInABatchIT {

    private static final String ID = IncidentSamples.ID;

    private static final JsonMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();

    private final AtomicInteger statements = new AtomicInteger();

    @Test
    void howeverManyEntriesItHas() {
        var incidents = new PublishedIncidents(JdbcClient.create(countingDatabase()), JSON);
        inABatch(() -> incidents.after(IncidentSamples.opened()));
        statements.set(0);

        inABatch(() -> {
            for (int number = 1; number <= 100; number++) {
                assertThat(incidents.after(entry(number)).key()).isEqualTo("INC-42");
            }
        });
        assertThat(statements).hasValue(1);

        inABatch(() -> {
            incidents.after(entry(101));
            incidents.after(new CommanderAssigned(ID, "carol", Instant.EPOCH, "bob"));
            assertThat(incidents.after(entry(102)).response().commander()).isEqualTo("carol");
        });
        assertThat(statements).as("one more to read it and one to write it").hasValue(3);
    }

    private static void inABatch(Runnable events) {
        var batch = DefaultUnitOfWork.startAndGet(null);
        batch.execute(events);
    }

    private static TimelineEntryAdded entry(int number) {
        return new TimelineEntryAdded(
                ID,
                "entry-" + number,
                Instant.EPOCH,
                "manual",
                "Hm",
                "bob",
                null,
                false,
                Map.of(),
                List.of(),
                null,
                "bob");
    }

    /** Each statement takes a connection of its own. */
    private DelegatingDataSource countingDatabase() {
        var database = TestInfrastructure.current().createDatabase().everywhere();
        database.migrate("incident", "latest");
        return new DelegatingDataSource(database.dataSource()) {
            @Override
            public Connection getConnection() throws SQLException {
                statements.incrementAndGet();
                return super.getConnection();
            }
        };
    }
}
