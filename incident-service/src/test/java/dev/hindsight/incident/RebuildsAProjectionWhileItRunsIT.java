package dev.hindsight.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.hindsight.testsupport.infrastructure.TestInfrastructureInitializer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

@IncidentServiceTest
class RebuildsAProjectionWhileItRunsIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Autowired
    ApplicationContext service;

    @Autowired
    Environment environment;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void finish() {
        await().atMost(PATIENCE).until(() -> !isUnderWay());
    }

    @Test
    void whicheverOfThemItIs() {
        var projections = service.getBeansWithAnnotation(ProcessingGroup.class).values().stream()
                .map(AopUtils::getTargetClass)
                .filter(type -> type.getSimpleName().endsWith("Projection"))
                .map(type -> type.getAnnotation(ProcessingGroup.class).value())
                .toList();

        assertThat(names()).containsExactlyInAnyOrderElementsOf(projections).hasSizeGreaterThan(1);
    }

    @Test
    void andLosesNothingThatIsWrittenMeanwhile(Workspace workspace) {
        var bob = workspace.engineer("bob");
        bob.open("Before");
        spoil(workspace);
        var stop = new AtomicBoolean();
        var written = new AtomicInteger(1);
        var writer = CompletableFuture.runAsync(() -> {
            while (!stop.get()) {
                // Stored in any case; whether it was seen in time is another matter.
                assertThat(bob.post("incidents", "{\"title\": \"Meanwhile\"}").status())
                        .isIn(201, 503);
                written.incrementAndGet();
            }
        });

        rebuild("incident-details");

        await().atMost(PATIENCE).until(() -> !isUnderWay());
        stop.set(true);
        writer.join();
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(titles(workspace))
                .hasSize(written.get())
                .contains("Before")
                .doesNotContain("Wrong"));
    }

    @Test
    void andTellsNobodyAgainWhatHappened(Workspace workspace) {
        var bob = workspace.engineer("bob");
        bob.put("incidents/" + bob.open("Once") + "/resolution", null);

        names().forEach(this::rebuild);

        await().atMost(PATIENCE).until(() -> !isUnderWay());
        bob.open("Afterwards");
        // What is told last comes after whatever would have been told twice.
        var told = Broker.of(environment)
                .await("incident.events.v1", 3, message -> message.key().startsWith(workspace.slug() + ":"));
        assertThat(told)
                .extracting(message -> Broker.header(message, "ce_type"))
                .containsExactlyInAnyOrder("incident.opened", "incident.resolved", "incident.opened");
    }

    @Test
    void andSaysThatItIsNotCompleteInsteadOfNotFound(Workspace workspace) {
        var bob = workspace.engineer("bob");
        assertThat(bob.get("incidents/INC-99").status()).isEqualTo(404);

        rebuild("incident-details");

        var meanwhile = bob.get("incidents/INC-99");
        assertThat(meanwhile.status()).isEqualTo(503);
        assertThat(meanwhile.header("Retry-After")).isEqualTo("1");
        await().atMost(Duration.ofSeconds(10))
                .until(() -> bob.get("incidents/INC-99").status() == 404);
    }

    @Test
    void withoutHidingThatOtherThingsDoNotExist(Workspace workspace) {
        var bob = workspace.engineer("bob");
        jdbc.sql("insert into projection (processor, rebuild_asked_at) values ('of-an-older-release', now())")
                .update();
        try {
            rebuild("incident-history");

            assertThat(bob.get("incidents/INC-99").status()).isEqualTo(404);
        } finally {
            jdbc.sql("delete from projection where processor = 'of-an-older-release'")
                    .update();
        }
    }

    /** In the midst of the story somebody who left later is still there. */
    @Test
    void withoutShowingPrivateIncidentsToThoseWhoLeft(Workspace workspace) {
        var bob = workspace.engineer("bob");
        var carol = workspace.engineer("carol");
        var incident = "incidents/" + bob.open("Secret", ", \"private\": true");
        bob.put(incident + "/responders/carol", "{\"role\": \"responder\"}");
        bob.delete(incident + "/responders/carol", "If-Match", "*");
        assertThat(carol.get(incident).status()).isEqualTo(404);
        var attendant = service.getBean("projectionRebuilds", SmartLifecycle.class);
        attendant.stop();
        try {
            rebuild("incident-details");
            jdbc.sql(
                            """
                            update incident_details set doc = jsonb_set(doc, '{responders}',
                                doc -> 'responders' || '{"user": "carol", "role": "responder", "joined_at": "2026-01-01T00:00:00Z"}')
                            where workspace = ?
                            """)
                    .param(workspace.slug())
                    .update();

            assertThat(carol.get(incident).status()).isEqualTo(503);
            assertThat(carol.get(incident + "/timeline").status()).isEqualTo(503);
            assertThat(carol.get("incidents").each("key")).isEmpty();
            assertThat(workspace.admin("alice").get(incident).status()).isEqualTo(200);
            assertThat(workspace.admin("alice").get("incidents").each("key")).hasSize(1);
        } finally {
            attendant.start();
        }
        await().atMost(PATIENCE).until(() -> !isUnderWay());
        assertThat(carol.get(incident).status()).isEqualTo(404);
        assertThat(bob.get(incident).status()).isEqualTo(200);
    }

    /** They make no version by which a reader could tell that some are missing. */
    @Test
    void withoutShowingAPartOfTheCommunications(Workspace workspace) {
        var bob = workspace.engineer("bob");
        var communications = "incidents/" + bob.open("Slow") + "/communications";
        bob.post(communications, "{\"at\": \"2026-01-01T10:00:00Z\", \"channel\": \"mail\", \"message\": \"Hm\"}");

        rebuild("incident-communications");

        assertThat(bob.get(communications).status()).isEqualTo(503);
        await().atMost(PATIENCE).until(() -> !isUnderWay());
        assertThat(bob.get(communications).each("message")).containsExactly("Hm");
    }

    @Test
    void thatCannotGoOnWithWhatItShows(Workspace workspace) {
        var bob = workspace.engineer("bob");
        var key = bob.open("Lost");
        jdbc.sql("delete from incident_details where workspace = ?")
                .param(workspace.slug())
                .update();
        // It fails, and Axon waits longer each time before it tries again.
        bob.put("incidents/" + key + "/resolution", null);
        assertThat(bob.get("incidents/" + key).status()).isEqualTo(404);

        rebuild("incident-details");

        await().atMost(Duration.ofSeconds(10))
                .until(() -> bob.get("incidents/" + key).status() == 200);
    }

    @Test
    void withMoreThanOneReplica(Workspace workspace) {
        var bob = workspace.engineer("bob");
        bob.open("Before");
        var before = details(workspace);
        try (var other = startReplica()) {
            shareOut("incident-details", other);
            spoil(workspace);

            rebuild("incident-details");

            await().atMost(PATIENCE).until(() -> !isUnderWay());
            assertThat(details(workspace)).isEqualTo(before);
            bob.open("Afterwards");
            await().atMost(PATIENCE).until(() -> details(workspace).size() == 2);
        }
    }

    /** As after the death of the only replica, before it began. */
    @Test
    void thatWasAskedForWhenNobodyRan(Workspace workspace) {
        workspace.engineer("bob").open("Before");
        var before = details(workspace);
        var attendant = service.getBean("projectionRebuilds", SmartLifecycle.class);
        attendant.stop();
        processor(service, "incident-details").shutDown();
        spoil(workspace);
        rebuild("incident-details");

        try (var _ = startReplica()) {
            await().atMost(PATIENCE).until(() -> !isUnderWay());
            assertThat(details(workspace)).isEqualTo(before);
        } finally {
            processor(service, "incident-details").start();
            attendant.start();
        }
    }

    private boolean isUnderWay() {
        return jdbc.sql("select exists (select 1 from projection where rebuild_asked_at is not null)")
                .query(Boolean.class)
                .single();
    }

    /** A rebuild mends it. */
    private void spoil(Workspace workspace) {
        int spoilt = jdbc.sql(
                        "update incident_details set doc = jsonb_set(doc, '{title}', '\"Wrong\"') where workspace = ?")
                .param(workspace.slug())
                .update();
        assertThat(spoilt).isEqualTo(1);
    }

    private void rebuild(String projection) {
        jdbc.sql("update projection set rebuild_asked_at = now(), complete_at = null where processor = ?")
                .param(projection)
                .update();
    }

    /** Lets another replica have one of the two segments. */
    private void shareOut(String projection, ApplicationContext other) {
        processor(service, projection).releaseSegment(0);
        await().atMost(PATIENCE)
                .until(() -> processor(other, projection).processingStatus().containsKey(0));
    }

    private ConfigurableApplicationContext startReplica() {
        Map<String, Object> shared = Map.of(
                "spring.datasource.url", environment.getRequiredProperty("spring.datasource.url"),
                "spring.datasource.username", environment.getRequiredProperty("spring.datasource.username"),
                "spring.datasource.password", environment.getRequiredProperty("spring.datasource.password"),
                "spring.kafka.bootstrap-servers", environment.getRequiredProperty("spring.kafka.bootstrap-servers"),
                "hindsight.kafka.topic-prefix", environment.getRequiredProperty("hindsight.kafka.topic-prefix"));
        return new SpringApplicationBuilder(IncidentServiceApplication.class)
                .initializers(new TestInfrastructureInitializer(shared))
                .run(
                        "--spring.config.name=" + IncidentServiceApplication.CONFIG_NAME,
                        "--server.port=0",
                        "--logging.level.root=warn",
                        "--hindsight.instance-id=other");
    }

    private static StreamingEventProcessor processor(ApplicationContext replica, String projection) {
        return replica.getBean(EventProcessingConfiguration.class)
                .eventProcessor(projection, StreamingEventProcessor.class)
                .orElseThrow();
    }

    private List<String> names() {
        return jdbc.sql("select processor from projection").query(String.class).list();
    }

    private List<String> titles(Workspace workspace) {
        return jdbc.sql("select doc ->> 'title' from incident_details where workspace = ?")
                .param(workspace.slug())
                .query(String.class)
                .list();
    }

    private List<Map<String, @Nullable Object>> details(Workspace workspace) {
        return jdbc.sql("select id, doc::text from incident_details where workspace = ? order by id")
                .param(workspace.slug())
                .query()
                .listOfRows();
    }
}
