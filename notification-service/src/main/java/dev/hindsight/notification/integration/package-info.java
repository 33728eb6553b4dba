/** Where this service meets the others. */
@NullMarked
package dev.hindsight.notification.integration;

import org.jspecify.annotations.NullMarked;
