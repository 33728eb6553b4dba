/** What an aggregate owes to its snapshots. */
@NullMarked
package dev.hindsight.testsupport.aggregate;

import org.jspecify.annotations.NullMarked;
