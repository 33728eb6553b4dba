/** Only the newest secret of an endpoint signs any more. */
@NullMarked
package dev.hindsight.notification.write.endprevioussecrets;

import org.jspecify.annotations.NullMarked;
