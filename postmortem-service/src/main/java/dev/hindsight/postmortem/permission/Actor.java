package dev.hindsight.postmortem.permission;

import dev.hindsight.support.security.Caller;
import dev.hindsight.support.security.Part;
import dev.hindsight.support.security.Permission;
import java.util.EnumSet;
import java.util.Set;

/**
 * Who gives a command or asks, with what decides about the permissions for one postmortem.
 *
 * @param caller with a role in the workspace, and a service account with its scopes
 * @param responder whether the caller is in the response to the incident, in any role
 */
public record Actor(Caller caller, boolean responder) {

    /** The name of the person or service account. */
    public String user() {
        return caller.user();
    }

    /** Whether the policy allows it for the postmortem of that author. */
    public boolean may(Permission permission, String author) {
        return caller.may(permission, partsBeside(author));
    }

    /** Whether the policy allows it where there is no postmortem yet. */
    public boolean may(Permission permission) {
        return caller.may(permission, parts());
    }

    /** What the person is in the incident. */
    private Set<Part> parts() {
        return responder ? Set.of(Part.RESPONDER) : Set.of();
    }

    /** The same, with what the person is for the postmortem of that author. */
    private Set<Part> partsBeside(String author) {
        var parts = EnumSet.noneOf(Part.class);
        if (responder) {
            parts.add(Part.RESPONDER);
        }
        if (user().equals(author)) {
            parts.add(Part.AUTHOR);
        }
        return parts;
    }
}
