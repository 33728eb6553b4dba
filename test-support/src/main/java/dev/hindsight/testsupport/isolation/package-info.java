/** Holds a service to keeping workspaces apart in its database. */
@NullMarked
package dev.hindsight.testsupport.isolation;

import org.jspecify.annotations.NullMarked;
