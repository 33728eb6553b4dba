package dev.hindsight.access.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a service account may do at most in its workspace; nothing that only owners may is for programs. */
public enum AccountRole {
    VIEWER,
    ENGINEER,
    ADMIN;

    public static Optional<AccountRole> parse(String name) {
        return Arrays.stream(values())
                .filter(role -> role.wireName().equals(name))
                .findFirst();
    }

    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
