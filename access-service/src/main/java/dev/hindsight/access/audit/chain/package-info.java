/** How the entries of the audit log are chained, so that no change of one stays unseen. */
@NullMarked
package dev.hindsight.access.audit.chain;

import org.jspecify.annotations.NullMarked;
