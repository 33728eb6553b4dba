/** Controllers under another name or outside of the slices. */
@NullMarked
package dev.hindsight.testsupport.architecture.samples.controllersareapisofaslice;

import org.jspecify.annotations.NullMarked;
