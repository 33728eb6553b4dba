/** An endpoint is changed, stopped or started again. */
@NullMarked
package dev.hindsight.notification.write.changeendpoint;

import org.jspecify.annotations.NullMarked;
