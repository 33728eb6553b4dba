/** What follows inside this service when an endpoint changes. */
@NullMarked
package dev.hindsight.notification.automation;

import org.jspecify.annotations.NullMarked;
