/** How what is done, refused and read becomes entries of the audit log. */
@NullMarked
package dev.hindsight.support.audit;

import org.jspecify.annotations.NullMarked;
