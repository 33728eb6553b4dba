/** Stored events that know the model and a framework. */
@NullMarked
package dev.hindsight.testsupport.architecture.samples.storedeventsknowonlythejdk;

import org.jspecify.annotations.NullMarked;
