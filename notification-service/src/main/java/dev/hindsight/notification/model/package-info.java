/** The words an endpoint is described with. */
@NullMarked
package dev.hindsight.notification.model;

import org.jspecify.annotations.NullMarked;
