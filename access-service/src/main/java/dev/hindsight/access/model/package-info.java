/** What is said of access. */
@NullMarked
package dev.hindsight.access.model;

import org.jspecify.annotations.NullMarked;
