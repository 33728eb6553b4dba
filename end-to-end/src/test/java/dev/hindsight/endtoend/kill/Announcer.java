package dev.hindsight.endtoend.kill;

import dev.hindsight.endtoend.installation.LoneNotifications;
import dev.hindsight.events.EventEnvelope;
import dev.hindsight.events.IncidentRef;
import dev.hindsight.events.Topics;
import dev.hindsight.events.incident.IncidentMitigatedV1;
import dev.hindsight.events.incident.TimelineEntryV1;
import dev.hindsight.support.kafka.CloudEventMessages;
import dev.hindsight.testsupport.infrastructure.TestInfrastructure;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** Publishes numbered events of some incidents, one after the other, some of them twice. */
final class Announcer implements AutoCloseable {

    private static final Instant AT = Instant.parse("2026-03-14T10:05:00Z");
    private static final int SUBJECTS = 8;
    private static final long PAUSE_MS = 60;
    private static final double REPEATED = 0.05;

    private final Random random;
    private final String topic;
    private final KafkaProducer<String, byte[]> kafka;
    private final CloudEventMessages messages = new CloudEventMessages(JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build());
    private final List<String> subjects = IntStream.range(0, SUBJECTS)
            .mapToObj(_ -> "acme:incident:" + UUID.randomUUID())
            .toList();
    private final int[] published = new int[SUBJECTS];
    private final CountDownLatch over = new CountDownLatch(1);
    private final AtomicInteger count = new AtomicInteger();
    private final Thread thread;

    Announcer(Random random, LoneNotifications notifications) {
        this.random = new Random(random.nextLong());
        this.topic = notifications.topic(Topics.INCIDENT_EVENTS);
        this.kafka = new KafkaProducer<>(
                Map.of("bootstrap.servers", TestInfrastructure.current().kafkaBootstrapServers(), "acks", "all"),
                new StringSerializer(),
                new ByteArraySerializer());
        this.thread = Thread.ofPlatform().name("announcer").start(this::publishUntilOver);
    }

    /** Ends, and says how many events of each incident there are: they are numbered from 1. */
    Map<String, Integer> finish() throws InterruptedException {
        over.countDown();
        thread.join();
        return IntStream.range(0, SUBJECTS).boxed().collect(Collectors.toMap(subjects::get, index -> published[index]));
    }

    /** How many there are until now. */
    int count() {
        return count.get();
    }

    private void publishUntilOver() {
        try {
            while (!over.await(PAUSE_MS, TimeUnit.MILLISECONDS)) {
                publish(random.nextInt(SUBJECTS));
                count.incrementAndGet();
            }
        } catch (ExecutionException unsent) {
            throw new IllegalStateException(unsent);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void publish(int index) throws InterruptedException, ExecutionException {
        var subject = subjects.get(index);
        var incident = new IncidentRef(
                subject, "INC-1", "Killed", "P1", "mitigated", List.of("checkout"), List.of(), false, false, false);
        var line = new TimelineEntryV1(
                UUID.randomUUID().toString(),
                AT,
                "system",
                "Mitigated",
                "alice",
                "mitigation",
                false,
                Map.of(),
                List.of());
        var fact = new IncidentMitigatedV1(incident, "alice", AT, String.valueOf(++published[index]), line);
        var envelope = EventEnvelope.of(UUID.randomUUID().toString(), "/incident-service", subject, AT, "acme", fact);
        for (int times = random.nextDouble() < REPEATED ? 2 : 1; times > 0; times--) {
            kafka.send(messages.write(topic, envelope)).get();
        }
    }

    @Override
    public void close() {
        over.countDown();
        kafka.close();
    }
}
