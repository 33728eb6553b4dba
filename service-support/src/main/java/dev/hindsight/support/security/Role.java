package dev.hindsight.support.security;

import java.util.Locale;
import java.util.Optional;

/** What a person may do in a workspace; each role includes those before it. */
public enum Role {
    VIEWER,
    ENGINEER,
    ADMIN,
    OWNER;

    /** The role of that name in lower case, as identity providers write it. */
    public static Optional<Role> named(String name) {
        for (Role role : values()) {
            if (role.name().toLowerCase(Locale.ROOT).equals(name)) {
                return Optional.of(role);
            }
        }
        return Optional.empty();
    }

    public boolean includes(Role other) {
        return compareTo(other) >= 0;
    }
}
