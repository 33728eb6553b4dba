package dev.hindsight.testsupport.isolation;

import org.jspecify.annotations.Nullable;

/**
 * A table under a policy.
 *
 * @param workspaceOf the SQL expression for the workspace of a row
 * @param everything what finds all rows, of a table that shows only what is searched; null for the others
 */
record GuardedTable(String name, String workspaceOf, @Nullable String everything) {

    @Override
    public String toString() {
        return name;
    }
}
