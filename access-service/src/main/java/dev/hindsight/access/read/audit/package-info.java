/** The audit log of a workspace, for its admins. */
@NullMarked
package dev.hindsight.access.read.audit;

import org.jspecify.annotations.NullMarked;
