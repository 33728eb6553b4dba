/** An endpoint is disabled because its receiver wants no more. */
@NullMarked
package dev.hindsight.notification.write.disableendpoint;

import org.jspecify.annotations.NullMarked;
