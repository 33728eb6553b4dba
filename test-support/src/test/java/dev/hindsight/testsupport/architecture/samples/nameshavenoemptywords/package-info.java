/** Names that do not say what a thing is for. */
@NullMarked
package dev.hindsight.testsupport.architecture.samples.nameshavenoemptywords;

import org.jspecify.annotations.NullMarked;
