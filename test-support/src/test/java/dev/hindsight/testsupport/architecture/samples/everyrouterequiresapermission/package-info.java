/** Routes of which the policy knows nothing. */
@NullMarked
package dev.hindsight.testsupport.architecture.samples.everyrouterequiresapermission;

import org.jspecify.annotations.NullMarked;
