/** What is right and wrong in the settings of an endpoint. */
@NullMarked
package dev.hindsight.notification.check;

import org.jspecify.annotations.NullMarked;
