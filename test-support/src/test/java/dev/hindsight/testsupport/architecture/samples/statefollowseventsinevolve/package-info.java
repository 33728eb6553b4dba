/** State that follows events under another name, in another place or with an answer. */
@NullMarked
package dev.hindsight.testsupport.architecture.samples.statefollowseventsinevolve;

import org.jspecify.annotations.NullMarked;
