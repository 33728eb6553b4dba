package dev.hindsight.support.security;

import java.util.Set;

/**
 * Who calls, in which workspace, in which role. A controller's method takes it as a parameter.
 *
 * @param workspace slug of the workspace of the request's path
 * @param user name of the person or service account, unique in the identity provider
 * @param role the highest role the token gives in that workspace
 */
public record Caller(String workspace, String user, Role role) {

    private static final String SERVICE_ACCOUNT = "service:";

    /** Whether it is a program with an account of its own, and no person. */
    public boolean isServiceAccount() {
        return namesAServiceAccount(user);
    }

    static boolean namesAServiceAccount(String user) {
        return user.startsWith(SERVICE_ACCOUNT);
    }

    /** Whether the caller may do it whatever the thing is. */
    public boolean may(Permission permission) {
        return permission.allows(role);
    }

    /** Whether the caller may do it to a thing in which the caller has these parts. */
    public boolean may(Permission permission, Set<Part> parts) {
        return permission.allows(role, parts);
    }
}
