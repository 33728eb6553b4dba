/** The words of incidents: severity, status and its moves, roles, phases. */
@NullMarked
package dev.hindsight.incident.model;

import org.jspecify.annotations.NullMarked;
