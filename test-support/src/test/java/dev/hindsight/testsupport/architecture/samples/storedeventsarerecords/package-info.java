/** A stored event that could change. */
@NullMarked
package dev.hindsight.testsupport.architecture.samples.storedeventsarerecords;

import org.jspecify.annotations.NullMarked;
