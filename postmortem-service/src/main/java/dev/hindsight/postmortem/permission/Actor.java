package dev.hindsight.postmortem.permission;

import dev.hindsight.support.security.Part;
import dev.hindsight.support.security.Permission;
import dev.hindsight.support.security.Role;
import java.util.EnumSet;
import java.util.Set;

/**
 * Who gives a command or asks, with what decides about the permissions for one postmortem.
 *
 * @param user name of the person or service account
 * @param role in the workspace
 * @param responder whether the person is in the response to the incident, in any role
 */
public record Actor(String user, Role role, boolean responder) {

    /** Whether the policy allows it for the postmortem of that author. */
    public boolean may(Permission permission, String author) {
        return permission.allows(role, partsBeside(author));
    }

    /** Whether the policy allows it where there is no postmortem yet. */
    public boolean may(Permission permission) {
        return permission.allows(role, parts());
    }

    /** What the person is in the incident. */
    public Set<Part> parts() {
        return responder ? Set.of(Part.RESPONDER) : Set.of();
    }

    /** The same, with what the person is for the postmortem of that author. */
    public Set<Part> partsBeside(String author) {
        var parts = EnumSet.noneOf(Part.class);
        if (responder) {
            parts.add(Part.RESPONDER);
        }
        if (user.equals(author)) {
            parts.add(Part.AUTHOR);
        }
        return parts;
    }
}
