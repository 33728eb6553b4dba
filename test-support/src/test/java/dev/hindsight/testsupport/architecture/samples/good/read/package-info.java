/** What people can ask about things. */
@NullMarked
package dev.hindsight.testsupport.architecture.samples.good.read;

import org.jspecify.annotations.NullMarked;
