package dev.hindsight.notification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.support.workspace.CurrentWorkspace;
import dev.hindsight.testsupport.infrastructure.Answer;
import dev.hindsight.testsupport.infrastructure.RecordingReceiver;
import dev.hindsight.testsupport.infrastructure.TestInfrastructure;
import dev.hindsight.testsupport.infrastructure.TestInfrastructureInitializer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Applications are started by hand here, over one database and one set of topics. */
class SharesDeliveriesBetweenReplicasIT {

    private static final int INCIDENTS = 10;
    private static final int EACH = 8;

    private final Map<String, Object> shared = TestInfrastructure.current().springProperties();
    private final RecordingReceiver receiver = RecordingReceiver.start();
    private final List<ConfigurableApplicationContext> running = new ArrayList<>();

    @AfterEach
    void close() {
        running.forEach(ConfigurableApplicationContext::close);
        receiver.close();
    }

    @Test
    void sendsEachDeliveryOnceAndInOrderFromTwoReplicas() {
        var one = start("poll-interval=20ms", "retries=50ms,50ms,50ms,50ms");
        start("poll-interval=20ms", "retries=50ms,50ms,50ms,50ms");
        var workspace = workspace(one);
        var endpoint = workspace.endpoint(receiver.url());
        receiver.answerNext(Answer.status(200), Answer.status(500), Answer.status(503), Answer.status(200));
        var broker = one.getBean(Broker.class);
        var incidents = java.util.stream.IntStream.range(0, INCIDENTS)
                .mapToObj(index -> Facts.incident("replicas"))
                .toList();

        for (int number = 0; number < EACH; number++) {
            for (var incident : incidents) {
                broker.publish(Facts.mitigated(incident, "" + number));
            }
        }

        receiver.awaitRequests(INCIDENTS * EACH + 2);
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> waiting(one, endpoint) == 0);
        assertThat(receiver.requests()).hasSize(INCIDENTS * EACH + 2);
        var taken = new LinkedHashMap<String, List<String>>();
        var seen = new HashSet<String>();
        for (var request : receiver.requests()) {
            if (seen.add(request.requiredHeader("webhook-id"))) {
                var data = JsonMapper.shared().readTree(request.text()).path("data");
                taken.computeIfAbsent(data.at("/incident/id").asString(), id -> new ArrayList<>())
                        .add(data.path("note").asString());
            }
        }
        assertThat(taken).hasSize(INCIDENTS).allSatisfy((incident, notes) -> assertThat(notes)
                .containsExactly("0", "1", "2", "3", "4", "5", "6", "7"));
        assertThat(workspace.deliveries(endpoint)).isNotEmpty();
    }

    @Test
    void deliversAtOnceWithoutLookingForWork() {
        var context = start("poll-interval=1h");
        workspace(context).endpoint(receiver.url());

        context.getBean(Broker.class).publish(Facts.published(Facts.incident("replicas")));

        receiver.awaitRequests(1);
    }

    @Test
    void sendsAgainUnderTheSameIdWhatAReplicaThatDiedHadBegun() {
        var context = start("poll-interval=20ms", "timeout=500ms", "lease=1s");
        var workspace = workspace(context);
        var endpoint = workspace.endpoint(receiver.url());
        var incident = Facts.incident("replicas");
        var jdbc = context.getBean(JdbcClient.class);
        receiver.answer(Answer.status(500));
        context.getBean(Broker.class).publish(Facts.mitigated(incident, "begun"));
        receiver.awaitRequests(1);
        Awaitility.await()
                .until(() -> workspace
                                .deliveries(endpoint)
                                .getFirst()
                                .path("attempts")
                                .size()
                        == 1);

        // What a process leaves that is killed while it sends: a claim of nobody.
        var left = everywhere(
                () -> jdbc.sql("update lane set due_at = now() + interval '2 seconds', claim = gen_random_uuid()"
                                + " where endpoint_id = ?")
                        .param(endpoint.id())
                        .update());
        assertThat(left).isEqualTo(1);
        receiver.answer(Answer.status(200));

        var requests = receiver.awaitRequests(2);
        assertThat(requests.get(1).requiredHeader("webhook-id"))
                .isEqualTo(requests.get(0).requiredHeader("webhook-id"));
        assertThat(requests.get(1).at()).isAfter(requests.get(0).at().plusMillis(1_000));
        workspace.awaitFinished(endpoint, 1);
    }

    @Test
    void givesBackWhatItHadBegunWhenItStops() {
        var first = start("poll-interval=20ms", "timeout=50s");
        workspace(first).endpoint(receiver.url());
        receiver.answerNext(Answer.HANGING);
        first.getBean(Broker.class).publish(Facts.published(Facts.incident("replicas")));
        receiver.awaitRequests(1);

        first.close();
        start("poll-interval=20ms");

        var requests = receiver.awaitRequests(2);
        assertThat(requests.get(1).requiredHeader("webhook-id"))
                .isEqualTo(requests.get(0).requiredHeader("webhook-id"));
    }

    private ConfigurableApplicationContext start(String... deliverySettings) {
        var properties = new ArrayList<String>();
        properties.add("spring.config.name=" + NotificationServiceApplication.CONFIG_NAME);
        properties.add("hindsight.notification.allowed-private-networks=loopback");
        for (var setting : deliverySettings) {
            properties.add("hindsight.notification.delivery." + setting);
        }
        var chosen = new LinkedHashMap<>(shared);
        chosen.put("server.port", "0");
        var context = new SpringApplicationBuilder(NotificationServiceApplication.class, Broker.class)
                .properties(properties.toArray(String[]::new))
                .initializers(new TestInfrastructureInitializer(chosen))
                .run();
        running.add(context);
        return context;
    }

    private static Workspace workspace(ConfigurableApplicationContext context) {
        var port = Objects.requireNonNull(context.getEnvironment().getProperty("local.server.port", Integer.class));
        return Workspace.of(port, "replicas");
    }

    private static long waiting(ConfigurableApplicationContext context, Workspace.Added endpoint) {
        return everywhere(() -> context.getBean(JdbcClient.class)
                .sql("select count(*) from delivery where state = 'waiting' and endpoint_id = ?")
                .param(endpoint.id())
                .query(Long.class)
                .single());
    }

    /** Whoever works for no workspace sees nothing in the tables. */
    private static <T> T everywhere(Supplier<T> look) {
        try (var _ = CurrentWorkspace.everywhere()) {
            return look.get();
        }
    }
}
