package dev.hindsight.notification.check;

import dev.hindsight.support.command.Refused;

/** An endpoint that is told of private incidents is the business of who may see them. */
public final class PrivateIncidents {

    private PrivateIncidents() {}

    /** @throws Refused for who may not */
    public static void requireSight(boolean seesPrivate) {
        if (!seesPrivate) {
            throw Refused.forbidden("The token lacks the scope 'incidents:read', which is needed to add or change"
                    + " an endpoint that is told of private incidents.");
        }
    }
}
