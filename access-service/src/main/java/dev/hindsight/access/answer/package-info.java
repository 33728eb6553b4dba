/** Carries out commands on service accounts and answers with what they made. */
@NullMarked
package dev.hindsight.access.answer;

import org.jspecify.annotations.NullMarked;
