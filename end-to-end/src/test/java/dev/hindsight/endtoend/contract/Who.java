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
    /** A program with the role of an admin whose token has the scope of what it tries and no other. */
    PROGRAM("", Role.ADMIN),
    /** The same with the scope of reading incidents too, without which it sees nothing of private ones. */
    PROGRAM_READING_INCIDENTS("", Role.ADMIN),
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
        var scopes = EnumSet.noneOf(Scope.class);
        permission.scope().ifPresent(scopes::add);
        if (this == PROGRAM_READING_INCIDENTS) {
            scopes.add(Scope.INCIDENTS_READ);
        }
        return this == PROGRAM_OUT_OF_SCOPE || scopes.isEmpty() ? EnumSet.complementOf(scopes) : scopes;
    }

    boolean mayEver(Permission permission) {
        return role.includes(permission.leastRole()) && hasScopeFor(permission, permission);
    }

    /** @param tried what its token is for */
    boolean seesPrivateIncidents(Permission tried, Given given) {
        return may(Permission.SEE_PRIVATE_INCIDENTS, given) && hasScopeFor(Permission.SEE_PRIVATE_INCIDENTS, tried);
    }

    private boolean hasScopeFor(Permission permission, Permission tried) {
        return !isProgram()
                || permission.scope().filter(scopes(tried)::contains).isPresent();
    }

    private boolean isProgram() {
        return person.isEmpty();
    }

    /** @param given what it is about: nobody is the author of something that is no postmortem */
    boolean may(Permission permission, Given given) {
        return permission.allows(role, given.isOfPostmortem() || this != AUTHOR ? parts : Set.of());
    }
}
