/** A projection under another name. */
@NullMarked
package dev.hindsight.testsupport.architecture.samples.whatfollowsthestoryinreadisaprojection;

import org.jspecify.annotations.NullMarked;
