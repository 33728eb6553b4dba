package dev.hindsight.incident.integration.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.incident.details.IncidentDetails;
import dev.hindsight.incident.details.Response.Responder;
import dev.hindsight.incident.events.CommanderAssigned;
import dev.hindsight.incident.events.IncidentEvent;
import dev.hindsight.testsupport.infrastructure.TestInfrastructure;
import java.time.Instant;
import java.util.List;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** An installation that is updated goes on to tell of the incidents it has. */
class CarriesOverWhatWasPublishedIT {

    private static final String SUMMARY =
            """
            {"incident": {"id": "acme:incident:1", "key": "INC-1", "title": "Checkout is slow", "severity": "P0",
                          "status": "mitigated", "services": ["shop"], "tags": ["db"], "is_private": true, "drill": false,
                          "backfill": true},
             "started_at": "2026-01-05T10:00:00Z", "detected_at": null}""";

    /** As they were before the last change of severity. */
    private static final String DETAILS =
            """
            {"key": "INC-1", "title": "Checkout is slow", "description": "Since noon", "services": ["shop"], "tags": ["db"],
             "started_at": "2026-01-05T10:00:00Z", "detected_at": null, "acknowledged_at": "2026-01-05T10:04:00Z",
             "status": "mitigated", "severity": "P2", "commander": "bob",
             "responders": [{"user": "bob", "role": "commander", "joined_at": "2026-01-05T10:05:00Z"}],
             "private": true, "drill": false, "backfill": true, "source": null, "external_id": null,
             "created_by": "bob", "created_at": "2026-01-05T10:02:10Z", "version": 6}""";

    private static final JsonMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();

    private static JdbcClient jdbc;

    @BeforeAll
    static void update() {
        var database = TestInfrastructure.current().createDatabase().everywhere();
        jdbc = JdbcClient.create(database.dataSource());
        database.migrate("incident", "102");
        jdbc.sql(
                        "insert into published_incident (id, doc) values ('acme:incident:1', ?::jsonb), ('acme:incident:2', ?::jsonb)")
                .params(SUMMARY, SUMMARY)
                .update();
        jdbc.sql("insert into incident_details (id, doc) values ('acme:incident:1', ?::jsonb)")
                .param(DETAILS)
                .update();
        database.migrate("incident", "latest");
    }

    @Test
    void knowsTheDetailsOfAnIncidentThatItHadPublished() {
        var after = published(event("acme:incident:1"));

        assertThat(after.fields().description()).isEqualTo("Since noon");
        assertThat(after.fields().acknowledgedAt()).isEqualTo("2026-01-05T10:04:00Z");
        assertThat(after.response().commander()).isEqualTo("carol");
        assertThat(after.response().responders()).extracting(Responder::user).contains("bob");
        assertThat(after.version()).isEqualTo(7);
        assertThat(after.assessment().runbooks()).isEmpty();
    }

    @Test
    void believesWhatItPublishedWhereTheDetailsAreBehind() {
        assertThat(published(event("acme:incident:1")).assessment().severity()).isEqualTo("P0");
    }

    @Test
    void knowsWhatItPublishedWhereThereAreNoDetailsYet() {
        var after = published(event("acme:incident:2"));

        assertThat(after.key()).isEqualTo("INC-1");
        assertThat(after.fields().title()).isEqualTo("Checkout is slow");
        assertThat(after.fields().services()).isEqualTo(List.of("shop"));
        assertThat(after.fields().startedAt()).isEqualTo("2026-01-05T10:00:00Z");
        assertThat(after.status()).isEqualTo("mitigated");
        assertThat(after.isPrivate()).isTrue();
        assertThat(after.backfill()).isTrue();
        assertThat(after.response().commander()).isEqualTo("carol");
    }

    private static IncidentEvent event(String incidentId) {
        return new CommanderAssigned(incidentId, "carol", Instant.parse("2026-01-05T11:00:00Z"), "bob");
    }

    /** As the publisher does it: within a batch, which is not kept. */
    private static IncidentDetails published(IncidentEvent event) {
        var batch = DefaultUnitOfWork.startAndGet(null);
        try {
            return new PublishedIncidents(jdbc, JSON).after(event);
        } finally {
            batch.rollback();
        }
    }
}
