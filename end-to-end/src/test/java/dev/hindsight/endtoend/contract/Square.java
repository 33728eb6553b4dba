package dev.hindsight.endtoend.contract;

import dev.hindsight.support.security.Permission;

/**
 * One square of the policy: a route, and what it is tried on. What everybody is answered there follows from the policy alone.
 *
 * @param permission that the route needs
 * @param isAboutOne whether it is about one thing; else about a list of them, which leaves out what the caller may not see
 */
record Square(Case tried, Permission permission, boolean isAboutOne, boolean isPrivate, Standing standing) {

    /** What the policy says to somebody. */
    enum Verdict {
        ALLOWED,
        FORBIDDEN,
        HIDDEN
    }

    Verdict verdictOn(Who who) {
        if (!who.mayEver(permission)) {
            return Verdict.FORBIDDEN;
        }
        if (isHiddenFrom(who)) {
            return isAboutOne ? Verdict.HIDDEN : Verdict.ALLOWED;
        }
        return who.may(whatItTakes(who), given()) ? Verdict.ALLOWED : Verdict.FORBIDDEN;
    }

    /** What it is about. */
    Given given() {
        return tried.given() == Given.DRAFT && standing == Standing.PUBLISHED
                ? Given.PUBLISHED_POSTMORTEM
                : tried.given();
    }

    private boolean isHiddenFrom(Who who) {
        if (given() == Given.NOTIFICATION && isAboutOne) {
            return who != Who.RESPONDER; // it is carol's
        }
        return isPrivate && !who.seesPrivateIncidents(permission, given());
    }

    private Permission whatItTakes(Who who) {
        if (permission == Permission.WATCH_TASKS && who != Who.AUTHOR) {
            return Permission.WORK_ON_TASKS; // it is bob who watches, and only who may work on it decides that for him
        }
        return isAboutOne && given().isItselfAPostmortem() ? standing.whatItTakes(permission) : permission;
    }

    @Override
    public String toString() {
        return (isPrivate ? "private, " : "public, ") + given();
    }
}
