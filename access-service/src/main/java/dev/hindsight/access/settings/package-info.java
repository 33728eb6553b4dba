/** What an installation decides about access. */
@NullMarked
package dev.hindsight.access.settings;

import org.jspecify.annotations.NullMarked;
