/** The endpoint and what it decides. */
@NullMarked
package dev.hindsight.notification.write;

import org.jspecify.annotations.NullMarked;
