/** Carries out commands on endpoints and answers with what they made. */
@NullMarked
package dev.hindsight.notification.answer;

import org.jspecify.annotations.NullMarked;
