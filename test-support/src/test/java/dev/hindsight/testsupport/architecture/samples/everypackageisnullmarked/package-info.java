/** A package with a description that says nothing about null, and one without any. */
@NullMarked
package dev.hindsight.testsupport.architecture.samples.everypackageisnullmarked;

import org.jspecify.annotations.NullMarked;
