/** Sends a test to an endpoint. */
@NullMarked
package dev.hindsight.notification.write.testendpoint;

import org.jspecify.annotations.NullMarked;
