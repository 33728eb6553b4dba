/** The audit log: what every service told, chained per workspace. */
@NullMarked
package dev.hindsight.access.audit.log;

import org.jspecify.annotations.NullMarked;
