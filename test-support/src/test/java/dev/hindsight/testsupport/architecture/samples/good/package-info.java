/** A small service that keeps every rule. */
@NullMarked
package dev.hindsight.testsupport.architecture.samples.good;

import org.jspecify.annotations.NullMarked;
