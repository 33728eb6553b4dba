/** A PostgreSQL server and a Kafka broker started from Maven artifacts, durable, on the loopback address only. */
@NullMarked
package dev.hindsight.embedded;

import org.jspecify.annotations.NullMarked;
