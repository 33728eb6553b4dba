/** Checks the audit log against itself and against what the services have stored. */
@NullMarked
package dev.hindsight.access.audit.verification;

import org.jspecify.annotations.NullMarked;
