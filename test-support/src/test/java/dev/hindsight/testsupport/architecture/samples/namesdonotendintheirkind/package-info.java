/** Names that repeat what kind of thing they are. */
@NullMarked
package dev.hindsight.testsupport.architecture.samples.namesdonotendintheirkind;

import org.jspecify.annotations.NullMarked;
