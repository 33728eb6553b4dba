/** What people can do with a thing. */
@NullMarked
package dev.hindsight.testsupport.architecture.samples.good.write;

import org.jspecify.annotations.NullMarked;
