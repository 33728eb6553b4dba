/** What each person has chosen to be told, how and when. */
@NullMarked
package dev.hindsight.notification.preferences;

import org.jspecify.annotations.NullMarked;
