/** The one origin: it routes the API to the services and, where it is asked to, signs demo people in. */
@NullMarked
package dev.hindsight.console;

import org.jspecify.annotations.NullMarked;
