package dev.hindsight.notification.guard;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Finds the addresses of a host. */
@FunctionalInterface
public interface HostNames {

    /** All addresses, at least one. */
    InetAddress[] lookUp(String host) throws UnknownHostException;
}
