package dev.hindsight.support.security;

import java.util.Set;

/**
 * Who calls, in which workspace, in which role. A controller's method takes it as a parameter.
 *
 * @param workspace slug of the workspace of the request's path
 * @param user name of the person or service account, unique in the identity provider
 * @param role the highest role the token gives in that workspace
 * @param scopes what of the role the token of a service account was given; they mean nothing for people
 */
public record Caller(String workspace, String user, Role role, Set<Scope> scopes) {

    private static final String SERVICE_ACCOUNT = "service:";

    public Caller {
        scopes = Set.copyOf(scopes);
    }

    /** A person. */
    public Caller(String workspace, String user, Role role) {
        this(workspace, user, role, Set.of());
    }

    /** Whether it is a program with an account of its own, and no person. */
    public boolean isServiceAccount() {
        return namesAServiceAccount(user);
    }

    static boolean namesAServiceAccount(String user) {
        return user.startsWith(SERVICE_ACCOUNT);
    }

    /** Whether the caller may do it whatever the thing is; a service account needs the permission's scope as well. */
    public boolean may(Permission permission) {
        return permission.allows(role)
                && (!isServiceAccount()
                        || permission.scope().filter(scopes::contains).isPresent());
    }

    /**
     * Whether the caller may do it to a thing in which the caller has these parts. A part is given by name, and not with a
     * role: it counts whatever the scopes of a token are.
     */
    public boolean may(Permission permission, Set<Part> parts) {
        return may(permission) || permission.allowsPart(role, parts);
    }
}
