/** Two projections behind one token. */
@NullMarked
package dev.hindsight.testsupport.architecture.samples.processinggroupsarenotshared;

import org.jspecify.annotations.NullMarked;
