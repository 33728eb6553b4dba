/** Who may do what with a postmortem. */
@NullMarked
package dev.hindsight.postmortem.permission;

import org.jspecify.annotations.NullMarked;
