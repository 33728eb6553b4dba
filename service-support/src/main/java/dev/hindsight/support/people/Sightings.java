package dev.hindsight.support.people;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.hindsight.events.EventEnvelope;
import dev.hindsight.events.Topics;
import dev.hindsight.support.id.Ids;
import dev.hindsight.support.kafka.CloudEventMessages;
import dev.hindsight.support.kafka.TopicNames;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.core.KafkaTemplate;

/**
 * Tells of people who were seen, each at most once in ten minutes and when something about them changed. Nobody waits for
 * it, and what cannot be told now is told with their next request.
 */
class Sightings implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Sightings.class);
    private static final Duration SILENCE = Duration.ofMinutes(10);
    private static final int PEOPLE = 50_000;
    private static final int WAITING = 1_000;

    private final KafkaTemplate<String, byte[]> kafka;
    private final CloudEventMessages messages;
    private final TopicNames topics;
    private final String source;
    private final Cache<String, Sighting> told =
            Caffeine.newBuilder().maximumSize(PEOPLE).expireAfterWrite(SILENCE).build();
    private final ExecutorService telling = telling();

    Sightings(KafkaTemplate<String, byte[]> kafka, CloudEventMessages messages, TopicNames topics, String service) {
        this.kafka = kafka;
        this.messages = messages;
        this.topics = topics;
        this.source = "/" + service;
    }

    void notice(Sighting seen, Instant now) {
        var person = Ids.derived(seen.workspace(), "person", seen.user());
        var before = told.getIfPresent(person);
        var sighting = seen.completedBy(before);
        if (sighting.equals(before)) {
            return;
        }
        told.put(person, sighting);
        telling.execute(() -> tell(person, sighting, now));
    }

    private void tell(String person, Sighting sighting, Instant now) {
        try {
            var envelope = EventEnvelope.of(
                    UUID.randomUUID().toString(), source, person, now, sighting.workspace(), sighting.at(now));
            kafka.send(messages.write(topics.of(Topics.PERSON_EVENTS), envelope))
                    .join();
        } catch (RuntimeException untold) {
            told.invalidate(person);
            log.debug("Somebody was seen and nobody could be told", untold);
        }
    }

    /** One thread, as sending may wait for the broker; what finds the queue full is forgotten. */
    private ExecutorService telling() {
        var executor = new ThreadPoolExecutor(
                1,
                1,
                SILENCE.toSeconds(),
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(WAITING),
                Thread.ofPlatform().name("sightings").daemon().factory(),
                (task, full) -> told.invalidateAll());
        executor.allowCoreThreadTimeOut(true);
        return executor;
    }

    @Override
    public void close() {
        telling.shutdownNow();
    }
}
