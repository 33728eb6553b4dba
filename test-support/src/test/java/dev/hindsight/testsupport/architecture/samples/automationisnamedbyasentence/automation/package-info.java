/** Part of the wrong sample for {@code automationIsNamedByASentence}. */
@NullMarked
package dev.hindsight.testsupport.architecture.samples.automationisnamedbyasentence.automation;

import org.jspecify.annotations.NullMarked;
