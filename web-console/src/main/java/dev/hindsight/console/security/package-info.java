/** What every answer of the origin carries, and who may ask: the services check tokens, so the origin itself lets pass. */
@NullMarked
package dev.hindsight.console.security;

import org.jspecify.annotations.NullMarked;
