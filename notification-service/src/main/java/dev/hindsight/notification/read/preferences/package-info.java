/** What a person has chosen to be told. */
@NullMarked
package dev.hindsight.notification.read.preferences;

import org.jspecify.annotations.NullMarked;
