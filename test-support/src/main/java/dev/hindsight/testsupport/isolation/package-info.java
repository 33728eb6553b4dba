/** Holds a service to keeping workspaces apart in its database and in what it hears from others. */
@NullMarked
package dev.hindsight.testsupport.isolation;

import org.jspecify.annotations.NullMarked;
