/** What single people are told inside the product. */
@NullMarked
package dev.hindsight.notification.inapp;

import org.jspecify.annotations.NullMarked;
