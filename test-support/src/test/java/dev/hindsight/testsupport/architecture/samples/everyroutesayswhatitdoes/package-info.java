/** Routes that leave their readers guessing. */
@NullMarked
package dev.hindsight.testsupport.architecture.samples.everyroutesayswhatitdoes;

import org.jspecify.annotations.NullMarked;
