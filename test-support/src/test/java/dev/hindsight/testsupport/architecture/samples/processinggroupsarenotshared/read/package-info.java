/** Part of the wrong sample for {@code processingGroupsAreNotShared}. */
@NullMarked
package dev.hindsight.testsupport.architecture.samples.processinggroupsarenotshared.read;

import org.jspecify.annotations.NullMarked;
