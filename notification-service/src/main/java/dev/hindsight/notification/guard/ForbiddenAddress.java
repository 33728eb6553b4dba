package dev.hindsight.notification.guard;

import java.net.UnknownHostException;

/** A host has an address that announcements may not go to. It is not named, so that nobody can map our network. */
public class ForbiddenAddress extends UnknownHostException {

    ForbiddenAddress() {
        super("The host has an address that is not public and not allowed here.");
    }
}
