/** Part of the wrong sample for {@code thePublishedLanguageIsSpokenOnlyAtTheBorder}. */
@NullMarked
package dev.hindsight.testsupport.architecture.samples.thepublishedlanguageisspokenonlyattheborder.automation;

import org.jspecify.annotations.NullMarked;
