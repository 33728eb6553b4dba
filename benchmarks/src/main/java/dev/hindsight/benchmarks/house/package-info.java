/** The product as it is measured: real PostgreSQL and Kafka, the services, their clients and their floors. */
@NullMarked
package dev.hindsight.benchmarks.house;

import org.jspecify.annotations.NullMarked;
