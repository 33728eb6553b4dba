/** Values that know events and a framework. */
@NullMarked
package dev.hindsight.testsupport.architecture.samples.themodelknowsonlythejdk;

import org.jspecify.annotations.NullMarked;
