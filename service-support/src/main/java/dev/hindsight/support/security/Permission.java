package dev.hindsight.support.security;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The policy: who may do what in a workspace. What is not named here is denied.
 *
 * <p>Each permission belongs to a role and to those above it. Some belong also to those with a part in the thing itself, from
 * a lower role on.
 */
public enum Permission {
    READ_INCIDENTS("read incidents", Role.VIEWER),
    SEE_PRIVATE_INCIDENTS(
            "see a private incident and what follows from it", Role.ADMIN, Role.VIEWER, Part.RESPONDER, Part.AUTHOR),
    DRIVE_INCIDENTS("open and drive incidents", Role.ENGINEER),
    READ_POSTMORTEMS("read published postmortems", Role.VIEWER),
    OPEN_POSTMORTEMS("open postmortems", Role.ENGINEER),
    READ_DRAFTS("read drafts of postmortems", Role.ADMIN, Role.ENGINEER, Part.RESPONDER, Part.AUTHOR),
    EDIT_POSTMORTEMS("edit postmortems", Role.ADMIN, Role.ENGINEER, Part.RESPONDER, Part.AUTHOR),
    PUBLISH_POSTMORTEMS("publish postmortems", Role.ADMIN, Role.ENGINEER, Part.AUTHOR),
    CORRECT_POSTMORTEMS("correct published postmortems", Role.ADMIN, Role.ENGINEER, Part.AUTHOR),
    UNPUBLISH_POSTMORTEMS("unpublish postmortems", Role.ADMIN),
    READ_TASKS("read tasks", Role.VIEWER),
    WATCH_TASKS("watch tasks", Role.VIEWER),
    WORK_ON_TASKS("work on tasks", Role.ENGINEER),
    READ_NOTIFICATIONS("read your notifications", Role.VIEWER),
    MANAGE_ENDPOINTS("see and change endpoints and what was sent to them", Role.ADMIN);

    private final String what;
    private final Role role;
    private final @Nullable Role roleWithPart;

    @SuppressWarnings("ImmutableEnumChecker") // Set.of cannot be changed.
    private final Set<Part> parts;

    Permission(String what, Role role) {
        this.what = what;
        this.role = role;
        this.roleWithPart = null;
        this.parts = Set.of();
    }

    Permission(String what, Role role, Role roleWithPart, Part... parts) {
        this.what = what;
        this.role = role;
        this.roleWithPart = roleWithPart;
        this.parts = Set.of(parts);
    }

    /** Whether somebody may do it to a thing. */
    public boolean allows(Role held, Set<Part> partsInIt) {
        return held.includes(role)
                || (roleWithPart != null
                        && held.includes(roleWithPart)
                        && partsInIt.stream().anyMatch(parts::contains));
    }

    /** Whether somebody may do it whatever the thing is. */
    public boolean allows(Role held) {
        return allows(held, Set.of());
    }

    /** Below it nobody may do it, whatever their part. */
    public Role leastRole() {
        return roleWithPart == null ? role : roleWithPart;
    }

    /** What it allows, as the end of the sentence "You need the role … to …". */
    public String what() {
        return what;
    }

    /** Who has it, for people. */
    public String holders() {
        if (roleWithPart == null) {
            return role.wireName();
        }
        var part = parts.stream()
                .sorted()
                .map(it -> it.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(" or "));
        return role.wireName() + "; " + roleWithPart.wireName() + " who is " + part;
    }
}
