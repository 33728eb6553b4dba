/** An endpoint gets a new secret, beside which the one before signs for a while. */
@NullMarked
package dev.hindsight.notification.write.rotateendpointsecret;

import org.jspecify.annotations.NullMarked;
