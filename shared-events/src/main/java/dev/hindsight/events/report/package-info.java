/** What the world tells incident-service about an incident. */
@NullMarked
package dev.hindsight.events.report;

import org.jspecify.annotations.NullMarked;
