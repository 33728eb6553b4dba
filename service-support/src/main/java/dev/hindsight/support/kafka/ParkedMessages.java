package dev.hindsight.support.kafka;

import dev.hindsight.support.command.Refused;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.SQLTransientException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.listener.DeadLetterPublishingRecoverer;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.transaction.TransactionException;
import org.springframework.util.backoff.ExponentialBackOff;

/**
 * What happens to a message that cannot be handled: a few tries, then it is parked beside its topic with the reason in its
 * headers, and the others go on. While the database is away nothing is parked: it is tried until the database is back.
 */
final class ParkedMessages {

    private static final Logger log = LoggerFactory.getLogger(ParkedMessages.class);

    private ParkedMessages() {}

    static DefaultErrorHandler errorHandler(
            KafkaTemplate<String, byte[]> kafka, TopicNames topics, MeterRegistry meters) {
        var park = new DeadLetterPublishingRecoverer(
                kafka, (message, reason) -> new TopicPartition(topics.parked(message.topic()), -1));
        var handler = new DefaultErrorHandler(
                (message, reason) -> {
                    log.warn("Parking {}: {}", placeOf(message), rootOf(reason).getMessage());
                    meters.counter("hindsight.messages.parked", "topic", message.topic())
                            .increment();
                    park.accept(message, reason);
                },
                aFewTries());
        handler.addNotRetryableExceptions(UnusableMessage.class, Refused.class);
        handler.setBackOffFunction((message, reason) -> isPassing(reason) ? untilItPasses() : null);
        return handler;
    }

    private static ExponentialBackOff aFewTries() {
        var backOff = new ExponentialBackOff(100, 4);
        backOff.setMaxAttempts(3);
        return backOff;
    }

    private static ExponentialBackOff untilItPasses() {
        var backOff = new ExponentialBackOff(200, 2);
        backOff.setMaxInterval(5_000);
        return backOff;
    }

    private static boolean isPassing(Throwable reason) {
        for (Throwable cause = reason; cause != null; cause = cause.getCause()) {
            if (cause instanceof TransactionException
                    || cause instanceof DataAccessResourceFailureException
                    || cause instanceof TransientDataAccessException
                    || cause instanceof SQLTransientException) {
                return true;
            }
        }
        return false;
    }

    private static String placeOf(ConsumerRecord<?, ?> message) {
        return message.topic() + "-" + message.partition() + "@" + message.offset();
    }

    private static Throwable rootOf(Exception reason) {
        return NestedExceptionUtils.getMostSpecificCause(reason);
    }
}
