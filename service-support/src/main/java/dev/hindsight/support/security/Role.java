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
            if (role.wireName().equals(name)) {
                return Optional.of(role);
            }
        }
        return Optional.empty();
    }

    /** In lower case. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean includes(Role other) {
        return compareTo(other) >= 0;
    }
}
