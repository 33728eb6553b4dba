package dev.hindsight.support.security;

import java.util.Optional;

/**
 * What of its role a service account was given for a token. Its role says what it may do at most; without the scope it may not.
 * People have none: their role is all that counts.
 */
public enum Scope {
    INCIDENTS_READ("incidents:read"),
    INCIDENTS_WRITE("incidents:write"),
    POSTMORTEMS_READ("postmortems:read"),
    POSTMORTEMS_WRITE("postmortems:write"),
    TASKS_READ("tasks:read"),
    TASKS_WRITE("tasks:write"),
    ENDPOINTS_MANAGE("endpoints:manage"),
    AUDIT_READ("audit:read"),
    PEOPLE_READ("people:read");

    private final String wireName;

    Scope(String wireName) {
        this.wireName = wireName;
    }

    /** The scope of that name, letter by letter. */
    public static Optional<Scope> named(String name) {
        for (Scope scope : values()) {
            if (scope.wireName.equals(name)) {
                return Optional.of(scope);
            }
        }
        return Optional.empty();
    }

    /** As tokens and requests for tokens write it. */
    public String wireName() {
        return wireName;
    }
}
