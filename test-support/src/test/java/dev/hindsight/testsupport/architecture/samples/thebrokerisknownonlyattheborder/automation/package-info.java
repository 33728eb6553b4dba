/** Part of the wrong sample for {@code theBrokerIsKnownOnlyAtTheBorder}. */
@NullMarked
package dev.hindsight.testsupport.architecture.samples.thebrokerisknownonlyattheborder.automation;

import org.jspecify.annotations.NullMarked;
