/** Carries public events out of the event store to Kafka and from Kafka into a service, each exactly once in effect. */
@NullMarked
package dev.hindsight.support.kafka;

import org.jspecify.annotations.NullMarked;
