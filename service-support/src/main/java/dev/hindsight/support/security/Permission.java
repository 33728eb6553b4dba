package dev.hindsight.support.security;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The policy: who may do what in a workspace. What is not named here is denied.
 *
 * <p>Each permission belongs to a role and to those above it. Some belong also to those with a part in the thing itself, from
 * a lower role on. A service account needs the permission's scope as well, where the route asks for the permission.
 */
public enum Permission {
    READ_INCIDENTS("read incidents", Scope.INCIDENTS_READ, Role.VIEWER),
    SEE_PRIVATE_INCIDENTS(
            "see a private incident and what follows from it",
            Scope.INCIDENTS_READ,
            Role.ADMIN,
            Role.VIEWER,
            Part.RESPONDER,
            Part.AUTHOR),
    DRIVE_INCIDENTS("open and drive incidents", Scope.INCIDENTS_WRITE, Role.ENGINEER),
    READ_POSTMORTEMS("read published postmortems", Scope.POSTMORTEMS_READ, Role.VIEWER),
    OPEN_POSTMORTEMS("open postmortems", Scope.POSTMORTEMS_WRITE, Role.ENGINEER),
    READ_DRAFTS(
            "read drafts of postmortems",
            Scope.POSTMORTEMS_READ,
            Role.ADMIN,
            Role.ENGINEER,
            Part.RESPONDER,
            Part.AUTHOR),
    EDIT_POSTMORTEMS(
            "edit postmortems", Scope.POSTMORTEMS_WRITE, Role.ADMIN, Role.ENGINEER, Part.RESPONDER, Part.AUTHOR),
    PUBLISH_POSTMORTEMS("publish postmortems", Scope.POSTMORTEMS_WRITE, Role.ADMIN, Role.ENGINEER, Part.AUTHOR),
    CORRECT_POSTMORTEMS(
            "correct published postmortems", Scope.POSTMORTEMS_WRITE, Role.ADMIN, Role.ENGINEER, Part.AUTHOR),
    UNPUBLISH_POSTMORTEMS("unpublish postmortems", Scope.POSTMORTEMS_WRITE, Role.ADMIN),
    READ_TASKS("read tasks", Scope.TASKS_READ, Role.VIEWER),
    WATCH_TASKS("watch tasks", Scope.TASKS_WRITE, Role.VIEWER),
    WORK_ON_TASKS("work on tasks", Scope.TASKS_WRITE, Role.ENGINEER),
    READ_NOTIFICATIONS("read your notifications and choose what you are told", null, Role.VIEWER),
    MANAGE_ENDPOINTS("see and change endpoints and what was sent to them", Scope.ENDPOINTS_MANAGE, Role.ADMIN),
    READ_PEOPLE("read who is in the workspace", Scope.PEOPLE_READ, Role.VIEWER),
    MANAGE_SERVICE_ACCOUNTS("manage service accounts", null, Role.ADMIN),
    READ_AUDIT("read the audit log", Scope.AUDIT_READ, Role.ADMIN);

    private final String what;
    private final @Nullable Scope scope;
    private final Role role;
    private final @Nullable Role roleWithPart;

    @SuppressWarnings("ImmutableEnumChecker") // Set.of cannot be changed.
    private final Set<Part> parts;

    Permission(String what, @Nullable Scope scope, Role role) {
        this.what = what;
        this.scope = scope;
        this.role = role;
        this.roleWithPart = null;
        this.parts = Set.of();
    }

    Permission(String what, @Nullable Scope scope, Role role, Role roleWithPart, Part... parts) {
        this.what = what;
        this.scope = scope;
        this.role = role;
        this.roleWithPart = roleWithPart;
        this.parts = Set.of(parts);
    }

    /** Whether somebody may do it to a thing. */
    public boolean allows(Role held, Set<Part> partsInIt) {
        return held.includes(role) || allowsPart(held, partsInIt);
    }

    /** Whether somebody may do it to a thing only because of a part in it. */
    boolean allowsPart(Role held, Set<Part> partsInIt) {
        return roleWithPart != null
                && held.includes(roleWithPart)
                && partsInIt.stream().anyMatch(parts::contains);
    }

    /** Whether somebody may do it whatever the thing is. */
    public boolean allows(Role held) {
        return allows(held, Set.of());
    }

    /** Below it nobody may do it, whatever their part. */
    public Role leastRole() {
        return roleWithPart == null ? role : roleWithPart;
    }

    /** What a service account's token needs beside the role; nothing where only people may. */
    public Optional<Scope> scope() {
        return Optional.ofNullable(scope);
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

    /** Its scope, for people. */
    public String scopeInWords() {
        if (this == SEE_PRIVATE_INCIDENTS && scope != null) {
            return scope.wireName() + ", unless it takes part itself"; // No route asks for it.
        }
        return scope == null ? "people only" : scope.wireName();
    }
}
