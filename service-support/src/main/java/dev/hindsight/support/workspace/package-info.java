/** Says which workspace each thread works for, and tells it to PostgreSQL, whose row-level security keeps workspaces apart. */
@NullMarked
package dev.hindsight.support.workspace;

import org.jspecify.annotations.NullMarked;
