/** What the services tell the keeper of the audit log. */
@NullMarked
package dev.hindsight.events.audit;

import org.jspecify.annotations.NullMarked;
