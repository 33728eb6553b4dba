/** Part of the wrong sample for {@code readSlicesDoNotSeeEachOther}. */
@NullMarked
package dev.hindsight.testsupport.architecture.samples.readslicesdonotseeeachother.read.thinglist;

import org.jspecify.annotations.NullMarked;
