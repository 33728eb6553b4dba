/** Lets a person choose what they are told. */
@NullMarked
package dev.hindsight.notification.write.choosepreferences;

import org.jspecify.annotations.NullMarked;
