/** Receivers that do what receivers should not do. */
@NullMarked
package dev.hindsight.notification.receiver;

import org.jspecify.annotations.NullMarked;
