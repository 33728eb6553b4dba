/** What several requests say of an incident. */
@NullMarked
package dev.hindsight.incident.request;

import org.jspecify.annotations.NullMarked;
