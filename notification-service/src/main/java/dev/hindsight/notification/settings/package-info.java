/** What an installation configures of its announcements. */
@NullMarked
package dev.hindsight.notification.settings;

import org.jspecify.annotations.NullMarked;
