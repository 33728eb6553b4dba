package dev.hindsight.support.security;

/**
 * Who calls, in which workspace, in which role. A controller's method takes it as a parameter.
 *
 * @param workspace slug of the workspace of the request's path
 * @param user name of the person or service account, unique in the identity provider
 * @param role the highest role the token gives in that workspace
 */
public record Caller(String workspace, String user, Role role) {

    public boolean isAtLeast(Role required) {
        return role.includes(required);
    }
}
