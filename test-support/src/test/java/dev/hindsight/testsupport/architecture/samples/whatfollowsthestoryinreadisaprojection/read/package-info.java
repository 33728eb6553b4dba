/** Part of the wrong sample for {@code whatFollowsTheStoryInReadIsAProjection}. */
@NullMarked
package dev.hindsight.testsupport.architecture.samples.whatfollowsthestoryinreadisaprojection.read;

import org.jspecify.annotations.NullMarked;
