package dev.hindsight.endtoend.contract;

import dev.hindsight.support.security.Part;
import dev.hindsight.support.security.Permission;
import dev.hindsight.support.security.Role;
import dev.hindsight.support.security.Scope;
import dev.hindsight.testsupport.api.ApiClient;
import java.util.EnumSet;
import java.util.Set;

/** Who tries a route: everybody that the policy tells apart. */
enum Who {
    VIEWER("vera", Role.VIEWER),
    ENGINEER("eve", Role.ENGINEER),
    AUTHOR("bob", Role.ENGINEER, Part.AUTHOR),
    RESPONDER("carol", Role.ENGINEER, Part.RESPONDER),
    ADMIN("ada", Role.ADMIN),
    OWNER("olga", Role.OWNER),
    /** A program with the role of an admin whose token has the scope of what it tries, and that of seeing incidents. */
    PROGRAM("", Role.ADMIN),
    /** The same with all scopes but that of what it tries. */
    PROGRAM_OUT_OF_SCOPE("", Role.ADMIN);

    private final String person;
    private final Role role;

    @SuppressWarnings("ImmutableEnumChecker") // Set.of cannot be changed.
    private final Set<Part> parts;

    Who(String person, Role role, Part... parts) {
        this.person = person;
        this.role = role;
        this.parts = Set.of(parts);
    }

    /** @param permission of what is tried */
    ApiClient in(World world, Permission permission) {
        return isProgram() ? world.program(scopes(permission)) : world.as(person, role);
    }

    private Set<Scope> scopes(Permission permission) {
        var scope = permission.scope();
        if (this == PROGRAM) {
            return EnumSet.of(Scope.INCIDENTS_READ, scope.orElse(Scope.INCIDENTS_READ));
        }
        var others = EnumSet.allOf(Scope.class);
        scope.ifPresent(others::remove);
        return others;
    }

    boolean mayEver(Permission permission) {
        return role.includes(permission.leastRole())
                && (!isProgram()
                        || permission
                                .scope()
                                .filter(scopes(permission)::contains)
                                .isPresent());
    }

    private boolean isProgram() {
        return person.isEmpty();
    }

    /** @param given what it is about: nobody is the author of something that is no postmortem */
    boolean may(Permission permission, Given given) {
        return permission.allows(role, given.isOfPostmortem() || this != AUTHOR ? parts : Set.of());
    }
}
