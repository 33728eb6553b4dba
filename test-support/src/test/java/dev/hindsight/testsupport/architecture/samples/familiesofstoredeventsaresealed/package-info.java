/** A family of stored events that anyone may join. */
@NullMarked
package dev.hindsight.testsupport.architecture.samples.familiesofstoredeventsaresealed;

import org.jspecify.annotations.NullMarked;
