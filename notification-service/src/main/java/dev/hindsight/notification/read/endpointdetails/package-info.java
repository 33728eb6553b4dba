/** The endpoints of a workspace as they are now. */
@NullMarked
package dev.hindsight.notification.read.endpointdetails;

import org.jspecify.annotations.NullMarked;
