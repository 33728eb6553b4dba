/** An answer given outside of the read models. */
@NullMarked
package dev.hindsight.testsupport.architecture.samples.questionsareansweredinread;

import org.jspecify.annotations.NullMarked;
