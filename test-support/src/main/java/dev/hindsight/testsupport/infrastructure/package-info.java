/** Real PostgreSQL and Kafka for tests, started once per build, and the identity provider and receivers around them. */
@NullMarked
package dev.hindsight.testsupport.infrastructure;

import org.jspecify.annotations.NullMarked;
