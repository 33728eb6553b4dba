/** People are told about an incident, and that is written down. */
@NullMarked
package dev.hindsight.incident.write.logcommunication;

import org.jspecify.annotations.NullMarked;
