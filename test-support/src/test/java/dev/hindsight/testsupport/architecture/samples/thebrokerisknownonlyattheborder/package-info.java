/** Kafka inside of a service. */
@NullMarked
package dev.hindsight.testsupport.architecture.samples.thebrokerisknownonlyattheborder;

import org.jspecify.annotations.NullMarked;
