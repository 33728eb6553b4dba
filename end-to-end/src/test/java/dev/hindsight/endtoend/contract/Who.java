package dev.hindsight.endtoend.contract;

import dev.hindsight.support.security.Part;
import dev.hindsight.support.security.Permission;
import dev.hindsight.support.security.Role;
import dev.hindsight.testsupport.api.ApiClient;
import java.util.Set;

/** Who tries a route: everybody that the policy tells apart. */
enum Who {
    VIEWER("vera", Role.VIEWER),
    ENGINEER("eve", Role.ENGINEER),
    AUTHOR("bob", Role.ENGINEER, Part.AUTHOR),
    RESPONDER("carol", Role.ENGINEER, Part.RESPONDER),
    ADMIN("ada", Role.ADMIN),
    OWNER("olga", Role.OWNER);

    private final String person;
    private final Role role;

    @SuppressWarnings("ImmutableEnumChecker") // Set.of cannot be changed.
    private final Set<Part> parts;

    Who(String person, Role role, Part... parts) {
        this.person = person;
        this.role = role;
        this.parts = Set.of(parts);
    }

    ApiClient in(World world) {
        return world.as(person, role);
    }

    boolean mayEver(Permission permission) {
        return role.includes(permission.leastRole());
    }

    /** @param given what it is about: nobody is the author of something that is no postmortem */
    boolean may(Permission permission, Given given) {
        return permission.allows(role, given.isOfPostmortem() || this != AUTHOR ? parts : Set.of());
    }
}
