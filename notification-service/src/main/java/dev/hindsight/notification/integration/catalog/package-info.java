/** Which public events can be announced. */
@NullMarked
package dev.hindsight.notification.integration.catalog;

import org.jspecify.annotations.NullMarked;
