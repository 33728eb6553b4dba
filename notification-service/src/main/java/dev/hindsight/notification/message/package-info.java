/** The messages that endpoints are sent, each kind in its own form. */
@NullMarked
package dev.hindsight.notification.message;

import org.jspecify.annotations.NullMarked;
